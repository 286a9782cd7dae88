import { printedViews } from '@/lib/body/printed-figure';
import type { BlockId, FormName, Piece } from './block';
import type { BlockText } from './content';
import type { Cut } from './cuts';
import type {
  ComposeRow,
  HandoutDocument,
  Passage,
  PrintedBlock,
  Run,
  SheetMap,
  SheetMark,
  SheetSpot,
  ToDo,
} from './document';
import type { TreatedPoint } from './facts';
import { placeRuns } from './fill';
import type { Language } from './language';
import { isToDo } from './rules';
import type { Source } from './sheet-source';
import { sheetWords } from './words';
import type { SheetWords } from './words/sheet-words';

type Making = Source &
  Readonly<{
    cut: Cut;
    on: readonly BlockId[];
    words: SheetWords;
  }>;

/** The sheet with what gives way by `cut`; `shortened` and `fits` are for whoever measures it. */
export function drawSheet(source: Source, cut: Cut): HandoutDocument {
  const { facts, choices } = source;
  const rows = rowsAfter(source, cut);
  const on = rows.filter((row) => row.on).flatMap((row) => row.blockIds);
  const making: Making = {
    ...source,
    cut,
    on,
    words: sheetWords(choices.language),
  };
  const today = todayOf(making);
  const printed = printedOf(making);
  return {
    format: 2,
    day: facts.visitDay,
    choices: { ...choices },
    language: choices.language,
    paper: choices.paper,
    size: choices.size,
    tight: cut.tight,
    clinic: {
      name: facts.clinic.name,
      address: cut.address ? facts.clinic.address : '',
      phone: facts.clinic.phone,
    },
    title: source.says.title,
    dateLine: source.says.dateLine,
    nextVisit: nextVisitOf(making),
    today,
    map: today && cut.map !== null ? mapOf(making, cut.map) : null,
    feel: feelOf(making),
    toDo: toDoOf(making),
    ownSentence: ownOf(making),
    pressure: pressureOf(making),
    callUs: {
      blockId: 'HO-13',
      heading: said(making, 'HO-13', 'headline'),
      items: listOf(making, 'HO-13'),
    },
    help: {
      blockId: 'HO-14',
      heading: titleOf(making, 'HO-14'),
      call: said(making, 'HO-14', 'headline'),
      items: listOf(making, 'HO-14'),
    },
    notice: printed.some(({ language }) => language !== choices.language) ? making.words.notice : null,
    foot: footOf(making, printed),
    pageWords: making.words.pageWords,
    printed,
    rows,
    shortened: [],
    fits: true,
  };
}

const leftOff = 'Left off so that it fits';

function rowsAfter({ rows }: Source, { leftOff: gone }: Cut): ComposeRow[] {
  return rows.map((row) => {
    if (!row.on || !row.blockIds.some((id) => gone.includes(id))) return row;
    const blockIds = row.blockIds.filter((id) => !gone.includes(id));
    return blockIds.length > 0
      ? { ...row, blockIds }
      : { ...row, on: false, why: leftOff, blocked: 'There is no room for it on this paper.' };
  });
}

const formOf = (id: BlockId, { short }: Cut): FormName => (short.includes(id) ? 'short' : 'full');

type Put<Out> = (text: BlockText, of: { id: BlockId; form: FormName }) => Out;

/** What the text of a block that is on the sheet says by `put`; null when the block is not on it. */
function withText<Out>({ on, texts, cut }: Making, id: BlockId, put: Put<Out>): Out | null {
  const text = on.includes(id) ? texts.get(id) : undefined;
  return text ? put(text, { id, form: formOf(id, cut) }) : null;
}

/** Runs that are not in the language of the sheet say so; names are in none. */
const marked = (runs: readonly Run[], { language }: BlockText, { choices }: Making): Run[] =>
  runs.map((run) => (language === choices.language || run.from === 'name' ? run : { ...run, language }));

const said = (making: Making, id: BlockId, kind: Piece['kind']): Run[] =>
  withText(making, id, (text, of) => marked(making.says.words({ ...of, kind }), text, making)) ?? [];

const listOf = (making: Making, id: BlockId): Run[][] =>
  withText(making, id, (text, of) => making.says.bullets(of).map((runs) => marked(runs, text, making))) ?? [];

const titleOf = (making: Making, id: BlockId): Run[] =>
  withText(making, id, (text) => marked([{ text: text.wording.title }], text, making)) ?? [];

/** A heading of ours over a block, in the language of the block. */
function headingOf(making: Making, id: BlockId, which: keyof SheetWords['headings']): Run[] {
  return (
    withText(making, id, (text) =>
      marked([{ text: sheetWords(text.language).headings[which] }], text, making),
    ) ?? []
  );
}

function passages(making: Making, ids: readonly BlockId[]): Passage[] {
  return ids.flatMap((blockId) => {
    const runs = said(making, blockId, 'paragraph');
    return runs.length > 0 ? [{ blockId, runs }] : [];
  });
}

function nextVisitOf(making: Making): HandoutDocument['nextVisit'] {
  const dated = making.moments.has('dated');
  return {
    blockId: 'HO-11',
    dated,
    heading: headingOf(making, 'HO-11', dated ? 'nextVisit' : 'nextVisits'),
    headline: said(making, 'HO-11', 'headline'),
    runs: said(making, 'HO-11', 'paragraph'),
  };
}

function todayOf(making: Making): HandoutDocument['today'] {
  return withText(making, 'HO-01', (text, of) => {
    const { facts, says, cut } = making;
    const words = says.spots({ ...of, elsewhere: cut.elsewhere });
    const spots = facts.points.map(
      ({ letter }, at): SheetSpot => ({ letter, runs: marked(words[at] ?? [], text, making) }),
    );
    const intro = said(making, 'HO-01', 'paragraph');
    return {
      blockId: 'HO-01',
      heading: making.words.headings.today,
      ...(cut.spotLines
        ? { intro, spots }
        : { intro: [...intro, ...oneAfterAnother(making, text)], spots: [] }),
      felt: passages(making, ['HO-03'])[0] ?? null,
    };
  });
}

/** Many spots as running words: "A: your left knee; B: …". */
function oneAfterAnother(making: Making, text: BlockText): Run[] {
  const { points } = making.facts;
  const runs = points.flatMap((point, index): Run[] => [
    { text: index === 0 ? ' ' : '; ' },
    { text: `${point.letter}:`, from: 'fact', strong: true },
    { text: ' ' },
    ...placeRuns(text.language, point),
  ]);
  return marked([...runs, { text: '.' }], text, making);
}

function mapOf({ facts, cut, words }: Making, height: number): SheetMap {
  const marks = facts.points.flatMap((point) => marksOf(point, cut.elsewhere));
  const pictures = printedViews(marks).map((view) => {
    const letters = marks.filter((mark) => mark.view === view).map(({ letter }) => letter);
    const { caption, alt } = words.views[view];
    return { view, caption, alt: alt([...new Set(letters)]) };
  });
  return { figureVersion: facts.figureVersion, marks, height, pictures, sides: { ...words.sides } };
}

function marksOf({ letter, view, x, y, referredTo }: TreatedPoint, elsewhere: boolean): SheetMark[] {
  const felt = elsewhere ? referredTo?.spot : null;
  return [
    { letter, view, x, y, kind: 'pressed' },
    ...(felt ? [{ letter, ...felt, kind: 'felt' as const }] : []),
  ];
}

function feelOf(making: Making): HandoutDocument['feel'] {
  const said = passages(making, ['HO-02', 'HO-04', 'HO-10']);
  return said.length > 0 ? { heading: making.words.headings.feel, passages: said } : null;
}

function toDoOf(making: Making): HandoutDocument['toDo'] {
  const { days, on, words } = making;
  const rows = on.filter(isToDo).map((blockId): ToDo => {
    const lead = said(making, blockId, 'lead').map((run): Run => ({ ...run, strong: true }));
    return { blockId, lead, runs: said(making, blockId, 'paragraph'), ticks: blockId !== 'HO-06' };
  });
  if (rows.length === 0) return null;
  return { heading: words.headings.toDo, days, rows };
}

function ownOf({ facts, choices, cut, words }: Making): HandoutDocument['ownSentence'] {
  const text = cut.own ? choices.ownSentence : undefined;
  return text ? { from: words.from(facts.therapistFirstName), text } : null;
}

function pressureOf(making: Making): HandoutDocument['pressure'] {
  const runs = said(making, 'HO-12', 'paragraph');
  return runs.length > 0 ? { blockId: 'HO-12', heading: headingOf(making, 'HO-12', 'pressure'), runs } : null;
}

/** Blocks in the order of the page; what was felt is a part of the list of spots. */
function printedOf({ on, texts, cut }: Making): PrintedBlock[] {
  return on.flatMap((id): PrintedBlock[] => {
    const text = texts.get(id);
    if (!text) return [];
    return [{ id, language: text.language, version: text.version, form: formOf(id, cut) }];
  });
}

const inARow = (ids: readonly string[]) =>
  ids.map((id, index) => (index === 0 ? id : id.replace('HO-', ''))).join(', ');

/** Every version by its language: that of the sheet once, another where it differs ("es: HO-11 v1, 09 en v2"). */
function madeOf(printed: readonly PrintedBlock[], sheets: Language): string {
  const ids = printed.map(
    ({ id, language, version }) => `${id}${language === sheets ? '' : ` ${language}`} v${version}`,
  );
  return `${sheets === 'en' ? '' : `${sheets}: `}${inARow(ids)}`;
}

/**
 * What it is, when its oldest text was read, and the blocks with their versions. A review that has run out counts as
 * none: those blocks print only because they always do.
 */
function footOf({ texts, words, unread, choices, says }: Making, printed: readonly PrintedBlock[]): string[] {
  const { what, notReviewed } = words.foot;
  const made = madeOf(printed, choices.language);
  const missing = printed.map(({ id }) => id).filter((id) => unread.has(id));
  if (missing.length === printed.length) return [what, notReviewed(made)];
  const [oldest] = printed
    .flatMap(({ id }) => {
      const review = texts.get(id)?.review;
      return review?.state === 'reviewed' && !unread.has(id) ? [review.on] : [];
    })
    .sort();
  const read = oldest ? `${what} ${says.reviewedOn(oldest)}` : what;
  return missing.length === 0 ? [read, made] : [read, made, notReviewed(inARow(missing))];
}
