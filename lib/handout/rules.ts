import { AppError } from '@/lib/errors';
import type { BlockId, Moment } from './block';
import { alwaysPrinted, type Block, originWords, type ReviewStanding, reviewStanding } from './content';
import type { ComposeRow } from './document';
import { type HandoutFacts, heatPresets } from './facts';
import { holdWords, listed } from './fill';

/** More than three things to do are not done. */
const mostToDo = 3;

export type Store = ReadonlyMap<BlockId, Block>;
type Wish = { why: string; blocked: string | null; locked: boolean };
const always = (why = 'Always on'): Wish => ({ why, blocked: null, locked: true });
const offered = (why: string, blocked: string | null = null): Wish => ({ why, blocked, locked: false });

/** True when the client may use heat at home: ticked, and no flag against it. */
export const heatAllowed = (facts: HandoutFacts) => facts.heat.ok && facts.heat.flags.length === 0;

/** Why pressing at home cannot be on the sheet, as a sentence for staff; null when it can. */
export function selfPressBar({ selfCare, points }: HandoutFacts): string | null {
  if (!selfCare.shown || selfCare.letter === null) return 'No point was shown to the client today.';
  if (selfCare.flags.length > 0) return `Not for this client: ${listed(selfCare.flags)}.`;
  const point = points.find(({ letter }) => letter === selfCare.letter);
  if (!point) return `Point ${selfCare.letter} was not pressed today.`;
  return point.noPressZone ? `Point ${point.letter} is in a no-press zone: ${point.noPressZone}.` : null;
}

const phaseWords: Record<HandoutFacts['plan']['phase'], string> = {
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

/** Where the plan stands. In review, referred or lapsed no date is ever said. */
export function momentsOf({ plan }: HandoutFacts): ReadonlySet<Moment> {
  if (['review', 'referred', 'lapsed'].includes(plan.phase)) return new Set(['next_steps']);
  if (plan.phase === 'closed') return new Set(['finished']);
  const asNeeded = plan.phase === 'as_needed' || plan.asNeeded;
  const moments = new Set<Moment>([
    plan.nextVisitWords !== null ? 'dated' : asNeeded ? 'as_needed' : 'no_date',
  ]);
  if (plan.phase === 'monthly') moments.add(plan.spacedOutToday ? 'monthly_from_today' : 'monthly');
  else if (!asNeeded) moments.add('weekly');
  return moments;
}

function planWhy(facts: HandoutFacts): string {
  const moments = momentsOf(facts);
  const date = moments.has('dated')
    ? facts.plan.nextVisitWords
    : moments.has('as_needed')
      ? 'the client will call'
      : 'no date';
  return `Plan: ${phaseWords[facts.plan.phase]}, ${date}`;
}

function visitWhy({ points }: HandoutFacts): string {
  const held = holdWords(points)
    ?.replace('about', 'near')
    .replace(/ seconds?$/, ' s');
  const pressed = `${points.length} point${points.length === 1 ? '' : 's'} pressed`;
  return held ? `${pressed}, holds ${held}` : `${pressed}, holds not timed`;
}

/** The blocks offered for this visit in the order of the page, with the reason for each in facts of the visit. */
function wishes(facts: HandoutFacts): [BlockId[], Wish][] {
  const { heat, points, sensations, selfCare, toleranceMax } = facts;
  const noPoints = points.length === 0 ? 'No point was pressed at this visit.' : null;
  const felt = sensations.length === 0 ? 'No sensation was recorded.' : null;
  const heatBar = heat.flags.length > 0 ? listed(heat.flags) : 'heat was not ticked';
  return [
    [['HO-11'], always(planWhy(facts))],
    [['HO-01'], { why: visitWhy(facts), blocked: noPoints, locked: true }],
    [['HO-03'], offered(`You logged ${listed(sensations)}`, noPoints ?? felt)],
    [['HO-02'], always()],
    [['HO-04', 'HO-10'], always()],
    [['HO-07'], offered('Always offered')],
    heatAllowed(facts)
      ? [['HO-05'], offered('No heat flag today')]
      : [['HO-06'], always(`No heat: ${heatBar}`)],
    [['HO-09'], offered(`You showed point ${selfCare.letter} today`, selfPressBar(facts))],
    [['HO-08'], offered('Your clinic offers it', facts.waterOn ? null : 'Off at this clinic.')],
    [
      ['HO-12'],
      always(
        toleranceMax === null ? 'Always on, no ceiling recorded' : `Always on, ceiling ${toleranceMax} of 10`,
      ),
    ],
    [['HO-13'], always()],
    [['HO-14'], always('Always on, never removable')],
  ];
}

const toDoIds: readonly BlockId[] = ['HO-07', 'HO-05', 'HO-06', 'HO-09', 'HO-08'];
export const isToDo = (id: BlockId) => toDoIds.includes(id);

const worst: readonly ReviewStanding[] = ['overdue', 'not_reviewed', 'due_soon', 'reviewed'];

function reviewOf(held: readonly Block[], today: string): ComposeRow['review'] {
  const standing =
    worst.find((one) => held.some(({ review }) => reviewStanding(review, today) === one)) ?? 'not_reviewed';
  const ends = held.flatMap(({ review }) => (review.state === 'reviewed' ? [review.expires] : [])).sort();
  return { standing, expires: ends[0] ?? null };
}

function titleOf(block: Block, facts: HandoutFacts): string {
  if (block.id !== 'HO-05') return block.title;
  const { preset } = facts.heat;
  return `${block.title}, ${typeof preset === 'string' ? heatPresets[preset].onMinutes : preset.onMinutes} min`;
}

/**
 * What is on the sheet and why: one row per entry of the compose list. At most three things to do; a fourth stays
 * off and says so, nothing is swapped. A block whose review has run out leaves the sheet, except 11, 13 and 14.
 */
export function composeRows(facts: HandoutFacts, off: ReadonlySet<BlockId>, store: Store): ComposeRow[] {
  let toDo = 0;
  return wishes(facts).flatMap(([ids, wish]) => {
    const held = ids.flatMap((id) => store.get(id) ?? []);
    const [first] = held;
    if (!first) return [];
    const printable = held.filter((block) => mayPrint(block, facts.today)).map(({ id }) => id);
    const overdue =
      printable.length === 0 ? 'Its review has run out: a clinician has to read it again.' : null;
    const blocked = overdue ?? wish.blocked;
    const fourth = isToDo(first.id) && toDo >= mostToDo && blocked === null;
    const left = !wish.locked && off.has(first.id);
    const on = blocked === null && !fourth && !left;
    if (on && isToDo(first.id)) toDo += 1;
    const place = on && isToDo(first.id) ? `To do ${toDo}. ` : '';
    return [
      {
        id: first.id,
        blockIds: on ? printable : ids,
        title: titleOf(first, facts),
        why:
          blocked ??
          (fourth ? 'Off. Would be a 4th thing to do' : left ? 'Left off by you' : place + wish.why),
        origin: originWords(held.map(({ origin }) => origin)),
        on,
        locked: wish.locked,
        blocked: blocked ?? (fourth ? 'Three things to do are on already.' : null),
        review: reviewOf(held, facts.today),
      },
    ];
  });
}

function mayPrint(block: Block, today: string): boolean {
  return alwaysPrinted.includes(block.id) || reviewStanding(block.review, today) !== 'overdue';
}

const speaksOfHeat = /\b(heat|heating|heated|warm|hot|sauna|bath)\b/i;
const speaksOfPressing = /\b(press|pressing|push|pushing|rub|rubbing|massage ball)\b/i;

/** Refuses words typed by staff that speak of something this client must not do at home. */
export function refuseConflict(field: 'ownSentence' | 'stretch', text: string, facts: HandoutFacts): void {
  const refuse = (what: string) => {
    throw new AppError('invalid', `${what} on this sheet, so your sentence cannot speak of it.`, {
      [field]: `Leave it out: ${what.toLowerCase()} on the sheet.`,
    });
  };
  if (!heatAllowed(facts) && speaksOfHeat.test(text)) refuse('Heat is not for this client and not');
  if (selfPressBar(facts) !== null && speaksOfPressing.test(text)) refuse('Pressing at home is not');
}
