import { sayFullDate } from '@/lib/when';
import type { BlockId, Piece } from './block';
import { type Block, blocks, reviewStanding } from './content';
import type { ComposeRow, HandoutDocument, Passage, Run, SheetMark, SheetSpot, ToDo } from './document';
import {
  HandoutChoices,
  HandoutFacts,
  type HandoutFactsInput,
  readOrRefuse,
  type TreatedPoint,
} from './facts';
import { bulletsOf, capital, shortWords, type Values, valuesOf } from './fill';
import { estimateHeight, mapHeights, pageHeight } from './fit';
import { lint } from './lint';
import { composeRows, isToDo, momentsOf, refuseConflict, type Store } from './rules';

type Trim = { mapHeight: number; felt: boolean; elsewhere: boolean; own: boolean };

/** What gives way, in this order, until the page fits. Type never shrinks, help lines never go. */
const trims: readonly Trim[] = [
  { mapHeight: mapHeights.full, felt: true, elsewhere: true, own: true },
  { mapHeight: mapHeights.small, felt: true, elsewhere: true, own: true },
  { mapHeight: mapHeights.small, felt: false, elsewhere: true, own: true },
  { mapHeight: mapHeights.small, felt: false, elsewhere: false, own: true },
  { mapHeight: mapHeights.small, felt: false, elsewhere: false, own: false },
];

/**
 * The aftercare sheet of one visit, by the rules of clinical review §6: chosen blocks, filled short forms, fitted to
 * one page by estimate, and linted. Throws invalid when facts are out of bounds or a word may not be printed.
 */
export function compose(facts: HandoutFactsInput, choices: HandoutChoices): HandoutDocument {
  const visit: HandoutFacts = readOrRefuse(HandoutFacts, facts, 'sheet');
  const chosen = readOrRefuse(HandoutChoices, choices, 'sheet');
  const store: Store = new Map(blocks(visit.blockReviews).map((block) => [block.id, block]));
  if (chosen.ownSentence) refuseConflict('ownSentence', chosen.ownSentence, visit);
  if (visit.stretch) refuseConflict('stretch', visit.stretch, visit);
  const rows = composeRows(visit, new Set(chosen.off), store);
  const sheet = fitted((trim) => draw(visit, chosen, rows, store, trim));
  lint(sheet, store);
  return sheet;
}

const fitsOnPaper = (sheet: HandoutDocument) => estimateHeight(sheet) <= pageHeight[sheet.paper];

/**
 * The first trim that fits, with the map back at full height where the text beside it is the taller one. When none
 * fits, the last trim with the thing to do that has to be switched off.
 */
function fitted(drawTrimmed: (trim: Trim) => HandoutDocument): HandoutDocument {
  const last = trims.length - 1;
  for (const [index, trim] of trims.entries()) {
    const whole = drawTrimmed({ ...trim, mapHeight: mapHeights.full });
    if (fitsOnPaper(whole)) return whole;
    const sheet = drawTrimmed(trim);
    if (fitsOnPaper(sheet)) return sheet;
    if (index === last) return { ...sheet, fits: { dropBlock: lastToDo(sheet) } };
  }
  throw new Error('There is no way to lay out a sheet.');
}

/** The last thing to do the therapist may switch off. */
function lastToDo({ rows }: HandoutDocument): BlockId | null {
  return rows.filter((row) => row.on && !row.locked && isToDo(row.id)).at(-1)?.id ?? null;
}

function draw(
  facts: HandoutFacts,
  choices: HandoutChoices,
  wanted: readonly ComposeRow[],
  store: Store,
  trim: Trim,
): HandoutDocument {
  const values = valuesOf(facts);
  const rows = wanted.map((row) =>
    row.id === 'HO-03' && row.on && !trim.felt ? { ...row, on: false, why: 'Left off to fit one page' } : row,
  );
  const on = rows.filter((row) => row.on).flatMap((row) => row.blockIds);
  const today = todayOf(facts, on, values, store, trim);
  const printed = on.flatMap((id) => (id === 'HO-03' && !today ? [] : (store.get(id) ?? [])));
  const passage = (id: BlockId): Passage[] =>
    on.includes(id) ? [{ blockId: id, runs: words(store, id, 'paragraph', values) }] : [];
  const own = trim.own ? choices.ownSentence : undefined;
  return {
    format: 1,
    language: 'en',
    paper: choices.paper,
    figureVersion: facts.figureVersion,
    clinic: { name: facts.clinic.name, address: facts.clinic.address, phone: facts.clinic.phone },
    title: [{ text: 'Aftercare for ' }, { text: facts.firstName, from: 'name' }],
    dateLine: [{ text: `${facts.visitDay}, with ` }, { text: facts.therapistFirstName, from: 'name' }],
    nextVisit: nextVisitOf(facts, values, store),
    today,
    marks: today ? marksOf(facts, trim) : [],
    mapHeight: trim.mapHeight,
    feel: [...passage('HO-02'), ...passage('HO-04'), ...passage('HO-10')],
    toDo: { days: facts.sevenDays, rows: on.filter(isToDo).map((id) => toDoOf(id, values, store)) },
    ownSentence: own ? { by: facts.therapistFirstName, text: own } : null,
    pressure: passage('HO-12')[0] ?? null,
    callUs: {
      blockId: 'HO-13',
      heading: words(store, 'HO-13', 'headline', values),
      items: bullets(store, 'HO-13'),
    },
    help: {
      blockId: 'HO-14',
      heading: store.get('HO-14')?.title ?? '',
      call: words(store, 'HO-14', 'headline', values),
      items: bullets(store, 'HO-14'),
    },
    printed: printed.map(({ id, version }) => ({ id, version })),
    ...reviewLine(printed, facts.today),
    rows,
    shortened: shortenedBy(trim, wanted, facts, choices),
    fits: true,
  };
}

function words(store: Store, id: BlockId, kind: Piece['kind'], values: Values): Run[] {
  const block = store.get(id);
  return block ? shortWords(block, kind, values) : [];
}

function bullets(store: Store, id: BlockId): string[] {
  const block = store.get(id);
  return block ? bulletsOf(block) : [];
}

function nextVisitOf(facts: HandoutFacts, values: Values, store: Store): HandoutDocument['nextVisit'] {
  const block = store.get('HO-11');
  const moments = momentsOf(facts);
  const dated = moments.has('dated');
  return {
    blockId: 'HO-11',
    dated,
    heading: dated ? 'Your next visit' : (block?.title ?? ''),
    headline: block ? shortWords(block, 'headline', values, moments) : [],
    runs: block ? shortWords(block, 'paragraph', values, moments) : [],
  };
}

function todayOf(
  facts: HandoutFacts,
  on: readonly BlockId[],
  values: Values,
  store: Store,
  trim: Trim,
): HandoutDocument['today'] {
  if (!on.includes('HO-01')) return null;
  return {
    blockId: 'HO-01',
    intro: words(store, 'HO-01', 'paragraph', values),
    spots: facts.points.map((point) => spotOf(point, store, trim)),
    felt: on.includes('HO-03')
      ? { blockId: 'HO-03', runs: words(store, 'HO-03', 'paragraph', values) }
      : null,
  };
}

function spotOf(point: TreatedPoint, store: Store, trim: Trim): SheetSpot {
  const felt = trim.elsewhere ? point.referredTo?.plainPlace : undefined;
  const values: Values = {
    place: { text: point.plainPlace, from: 'fact' },
    ...(felt ? { felt_place: { text: felt, from: 'fact' } } : {}),
  };
  const [place, ...rest] = words(store, 'HO-01', 'spot', values);
  return { letter: point.letter, runs: place ? [...boldSide(capital(place.text)), ...rest] : [] };
}

/** The client's side in bold, because sides matter: "Top of **your left** shoulder". */
function boldSide(place: string): Run[] {
  return place
    .split(/(\b(?:your|on the) (?:left|right)\b)/i)
    .map((text, index): Run => ({ text, from: 'fact', ...(index % 2 === 1 ? { strong: true } : {}) }))
    .filter((run) => run.text !== '');
}

function marksOf(facts: HandoutFacts, trim: Trim): SheetMark[] {
  return facts.points.flatMap(({ letter, view, x, y, referredTo }) => [
    { letter, view, x, y, kind: 'pressed' as const },
    ...(trim.elsewhere && referredTo?.spot ? [{ letter, ...referredTo.spot, kind: 'felt' as const }] : []),
  ]);
}

function toDoOf(id: BlockId, values: Values, store: Store): ToDo {
  const lead = words(store, id, 'lead', values).map((run): Run => ({ ...run, strong: true }));
  return { blockId: id, lead, runs: words(store, id, 'paragraph', values), ticks: id !== 'HO-06' };
}

/** A review that has run out counts as none: those blocks print only because they always do. */
function reviewLine(
  printed: readonly Block[],
  today: string,
): Pick<HandoutDocument, 'notReviewed' | 'reviewedOn'> {
  const missing = printed.filter(({ review }) =>
    ['not_reviewed', 'overdue'].includes(reviewStanding(review, today)),
  );
  const days = printed.flatMap(({ review }) => (review.state === 'reviewed' ? [review.on] : [])).sort();
  const oldest = missing.length === 0 ? days[0] : undefined;
  return { notReviewed: missing.map(({ id }) => id), reviewedOn: oldest ? sayFullDate(oldest) : null };
}

function shortenedBy(
  trim: Trim,
  wanted: readonly ComposeRow[],
  facts: HandoutFacts,
  choices: HandoutChoices,
): string[] {
  const feltWanted = wanted.some(({ id, on }) => id === 'HO-03' && on);
  return [
    ...(trim.mapHeight === mapHeights.small && facts.points.length > 0 ? ['The map is smaller.'] : []),
    ...(!trim.felt && feltWanted ? ['What the client felt is left off.'] : []),
    ...(!trim.elsewhere && facts.points.some((point) => point.referredTo)
      ? ['Where else a point was felt is left off.']
      : []),
    ...(!trim.own && choices.ownSentence ? ['Your own sentence is left off.'] : []),
  ];
}
