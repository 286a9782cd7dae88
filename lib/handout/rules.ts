import type { BlockId } from './block';
import {
  type Barred,
  type Block,
  type BlockText,
  barred,
  type Content,
  originWords,
  type ReviewStanding,
  reviewedText,
  reviewStanding,
  textToPrint,
} from './content';
import type { ComposeRow } from './document';
import type { HandoutChoices, HandoutFacts } from './facts';
import { heatMinutes, holdsSaid } from './fill';
import type { Language } from './language';
import { heatAllowed, heatBar, momentsOf, selfPressBar } from './standing';
import { sheetWords } from './words';

/** More than three things to do are not done. */
export const mostToDo = 3;

const { listed, sensations: sensationWords, slot } = sheetWords('en');

type Wish = Readonly<{ why: string; blocked: string | null; locked: boolean; off?: true }>;
const always = (why = 'Always on'): Wish => ({ why, blocked: null, locked: true });
const offered = (why: string, blocked: string | null = null): Wish => ({ why, blocked, locked: false });

const phaseWords: Readonly<Record<HandoutFacts['plan']['phase'], string>> = {
  intake: 'weekly',
  weekly: 'weekly',
  fortnightly: 'every two weeks',
  monthly: 'monthly',
  as_needed: 'as needed',
  review: 'in review',
  referred: 'referred',
  lapsed: 'lapsed',
  closed: 'closed',
};

function planWhy(facts: HandoutFacts): string {
  const { phase, nextAt } = facts.plan;
  const moments = momentsOf(facts);
  const next =
    moments.has('dated') && nextAt
      ? slot(nextAt, facts.timeZone)
      : moments.has('as_needed')
        ? 'the client will call'
        : 'no date';
  return `Plan: ${phaseWords[phase]}, ${next}`;
}

function visitWhy({ points }: HandoutFacts): string {
  const pressed = `${points.length} point${points.length === 1 ? '' : 's'} pressed`;
  const held = holdsSaid(points);
  if (!held) return `${pressed}, holds not timed`;
  return 'hold_about' in held
    ? `${pressed}, holds near ${held.hold_about} s`
    : `${pressed}, holds ${held.hold_from} to ${held.hold_to} s`;
}

/**
 * The blocks offered for this visit in the order of the page, with the reason for each in facts of the visit.
 * `spotsPrint`: the list of spots may print, without which nothing can point at one.
 */
function wishes(facts: HandoutFacts, { added }: HandoutChoices, spotsPrint: boolean): [BlockId[], Wish][] {
  const { points, sensations, selfCare, toleranceMax } = facts;
  const noPoints = points.length === 0 ? 'No point was pressed at this visit.' : null;
  const noSpots = spotsPrint ? null : 'The list of spots it belongs to does not print.';
  const unfelt = sensations.length === 0 ? 'No sensation was recorded.' : null;
  const felt = listed(sensations.map((kind) => sensationWords[kind]));
  const ceiling = toleranceMax === null ? 'no ceiling recorded' : `ceiling ${toleranceMax} of 10`;
  return [
    [['HO-11'], always(planWhy(facts))],
    [['HO-01'], { why: visitWhy(facts), blocked: noPoints, locked: true }],
    [['HO-03'], offered(`You logged ${felt}`, noPoints ?? unfelt ?? noSpots)],
    [['HO-02'], always()],
    [['HO-04', 'HO-10'], always()],
    [['HO-07'], offered('Always offered')],
    heatAllowed(facts)
      ? [['HO-05'], offered('No heat flag today')]
      : [['HO-06'], always(`No heat: ${heatBar(facts)}`)],
    [['HO-09'], offered(`You showed point ${selfCare.letter} today`, selfPressBar(facts) ?? noSpots)],
    [
      ['HO-08'],
      added.includes('HO-08')
        ? offered('Turned on by you')
        : { ...offered('Off until you turn it on'), off: true },
    ],
    [['HO-12'], always(`Always on, ${ceiling}`)],
    [['HO-13'], always()],
    [['HO-14'], always('Always on, never removable')],
  ];
}

const toDoIds: readonly BlockId[] = ['HO-07', 'HO-05', 'HO-06', 'HO-09', 'HO-08'];
export const isToDo = (id: BlockId): boolean => toDoIds.includes(id);

const barredWords: Readonly<Record<Barred, string>> = {
  retired: 'Your clinic has retired it.',
  no_claim: 'It rests on no claim of the article any more.',
  not_reviewed: 'Nobody at your clinic has read it yet: an admin can have it approved.',
  overdue: 'Its review has run out: a clinician has to read it again.',
};

const worst: readonly ReviewStanding[] = ['overdue', 'not_reviewed', 'due_soon', 'reviewed'];

/** The review of what prints, or of what would: of an entry with several texts the one that ends first. */
function reviewOf(held: readonly Block[], language: Language, today: string): ComposeRow['review'] {
  const texts = held.flatMap((block) =>
    [reviewedText(block, 'en', today) ?? block.texts.en?.[0], textToPrint(block, language, today)].filter(
      (text) => text !== null && text !== undefined,
    ),
  );
  const standings = texts.map(({ review }) => reviewStanding(review, today));
  const standing = worst.find((one) => standings.includes(one)) ?? 'not_reviewed';
  const ends = texts.flatMap(({ review }) => (review.state === 'reviewed' ? [review.expires] : [])).sort();
  return { standing, expires: ends[0] ?? null };
}

function titleOf({ id, texts }: Block, facts: HandoutFacts): string {
  const title = texts.en?.[0]?.wording.title ?? id;
  return id === 'HO-05' ? `${title}, ${heatMinutes(facts)} min` : title;
}

/** The texts that may print on a sheet of `language`, by block. */
export type Texts = ReadonlyMap<BlockId, BlockText>;
export function textsOf(content: Content, language: Language, today: string): Texts {
  return new Map(
    content.flatMap((block) => {
      const text = textToPrint(block, language, today);
      return text ? [[block.id, text] as const] : [];
    }),
  );
}

/** What stands in the way of an entry as a whole, and of a part of it. */
function barsOf(held: readonly Block[], today: string) {
  const bars = held.flatMap((block) => {
    const bar = barred(block, today);
    return bar ? [{ block, bar }] : [];
  });
  const [first] = bars;
  const whole = first && bars.length === held.length ? first.bar : null;
  const readable = bars.some(({ bar }) => bar === 'not_reviewed' || bar === 'overdue');
  const part =
    whole || !first
      ? ''
      : `. Without “${first.block.texts.en?.[0]?.wording.title}”: ${barredWords[first.bar]}`;
  return { whole, part, readable };
}

/**
 * What is on the sheet and why: one row per entry of the compose list. At most three things to do; a fourth stays
 * off and says so, nothing is swapped. A block that may not print leaves the sheet, except 11, 13 and 14.
 */
export function composeRows(facts: HandoutFacts, choices: HandoutChoices, content: Content): ComposeRow[] {
  const { language } = choices;
  const store = new Map(content.map((block) => [block.id, block]));
  const texts = textsOf(content, language, facts.today);
  let toDo = 0;
  return wishes(facts, choices, texts.has('HO-01')).flatMap(([ids, wish]) => {
    const held = ids.flatMap((id) => store.get(id) ?? []);
    const [first] = held;
    if (!first) return [];
    const bars = barsOf(held, facts.today);
    const blocked = wish.blocked ?? (bars.whole ? barredWords[bars.whole] : null);
    const fourth = isToDo(first.id) && toDo >= mostToDo && blocked === null;
    const left = !wish.locked && choices.off.includes(first.id);
    const on = blocked === null && !fourth && !left && !wish.off;
    if (on && isToDo(first.id)) toDo += 1;
    const place = on && isToDo(first.id) ? `To do ${toDo}. ` : '';
    const said = fourth
      ? 'Off. Would be a 4th thing to do'
      : left
        ? 'Left off by you'
        : `${place}${wish.why}${bars.part}`;
    return [
      {
        id: first.id,
        blockIds: on ? ids.filter((id) => texts.has(id)) : ids,
        title: titleOf(first, facts),
        why: blocked ?? said,
        origin: originWords(held),
        on,
        locked: wish.locked,
        blocked: blocked ?? (fourth ? 'Three things to do are on already.' : null),
        needsReview: wish.blocked === null && bars.readable,
        inEnglish: language !== 'en' && ids.some((id) => texts.get(id)?.language === 'en'),
        review: reviewOf(held, language, facts.today),
      },
    ];
  });
}
