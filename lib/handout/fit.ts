import { drawingOf, type View } from '@/lib/body/figure';
import { printedCrop, printedFrame, printedViews } from '@/lib/body/printed-figure';
import { type HandoutDocument, plainText, type Run } from './document';
import { papers, sheetSizes as s } from './sheet-style';

export const mapHeights = { full: 190, small: 150 } as const;
/** Height of the paper in CSS px, less what an estimate may be off by. */
const slack = 4;
export const pageHeight = { a4: papers.a4.height - slack, letter: papers.letter.height - slack } as const;

/** Advance widths of Atkinson Hyperlegible Next at 16 px in tenths of a px, measured, from space to tilde. */
const letterWidths = [
  45, 46, 48, 104, 95, 147, 117, 26, 48, 48, 78, 97, 34, 58, 34, 62, 104, 65, 88, 92, 98, 94, 96, 82, 98, 95,
  34, 34, 88, 100, 88, 77, 124, 100, 98, 103, 107, 91, 88, 111, 111, 63, 82, 101, 87, 132, 111, 114, 95, 116,
  98, 95, 89, 110, 95, 137, 100, 92, 97, 51, 62, 55, 88, 60, 39, 84, 91, 78, 90, 86, 50, 89, 88, 40, 39, 79,
  42, 135, 88, 88, 91, 92, 56, 75, 52, 86, 74, 109, 77, 72, 74, 55, 38, 55, 89,
];
const boldFactor = 1.07;
/** Letters outside of the table: accented ones are near 11 px, ideographs and signs a full square. */
const widthElsewhere = (code: number) => (code > 0x2e7f ? 16 : 11);

function textWidth(text: string, size: number, strong: boolean): number {
  let width = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const tenths = letterWidths[code - 32];
    width += tenths === undefined ? widthElsewhere(code) : tenths / 10;
  }
  return width * (size / 16) * (strong ? boldFactor : 1);
}

/** Lines a text takes in a column of `width` px, broken between words; a longer word breaks anywhere. */
export function linesOf(runs: readonly Run[], width: number, size = 16): number {
  let lines = 1;
  let used = 0;
  for (const run of runs) {
    for (const word of run.text.split(/(?<=\s)/)) {
      const wide = textWidth(word, size, run.strong === true);
      if (used > 0 && used + textWidth(word.trimEnd(), size, run.strong === true) > width) {
        lines += 1;
        used = 0;
      }
      lines += Math.floor(wide / width);
      used += wide % width;
    }
  }
  return lines;
}

const plain = (text: string): Run[] => [{ text }];
const bold = (runs: readonly Run[]): Run[] => runs.map((run) => ({ ...run, strong: true }));

/** Estimated height in CSS px of a composed sheet on its paper; the browser measures the real one before printing. */
export function estimateHeight(sheet: HandoutDocument): number {
  const { width, side, top, bottom, lead, gap } = papers[sheet.paper];
  const inner = width - 2 * side;
  const section = (height: number) => height + 2 * gap + 1;
  const head = s.heading + s.headingBelow;
  const parts = [
    headHeight(sheet, inner, lead),
    section(head + nextHeight(sheet, inner, lead)),
    sheet.today ? section(todayHeight(sheet, inner, lead)) : 0,
    sheet.feel.length > 0
      ? section(
          head +
            linesOf(
              sheet.feel.flatMap(({ runs }) => [...runs, { text: ' ' }]),
              inner,
            ) *
              lead,
        )
      : 0,
    sheet.toDo.rows.length > 0 ? section(toDoHeight(sheet, inner, lead)) : 0,
    sheet.ownSentence
      ? section(linesOf(plain(`From ${sheet.ownSentence.by}: ${sheet.ownSentence.text}`), inner) * lead)
      : 0,
    pairHeight(sheet, inner, lead) + 2 * gap,
    helpHeight(sheet, inner, lead),
    footHeight(sheet, inner, lead),
  ];
  return top + bottom + parts.reduce((sum, part) => sum + part, 0);
}

function headHeight({ clinic, title, dateLine }: HandoutDocument, inner: number, lead: number): number {
  const right = Math.min(
    inner / 2,
    Math.max(textWidth(plainText(title), 19, true), textWidth(plainText(dateLine), 16, false)),
  );
  const left = inner - 24 - right - s.brandMark;
  const contact = [clinic.address, clinic.phone].filter(Boolean).join(' · ');
  const clinicHeight =
    linesOf(bold(plain(clinic.name)), left, 19) * s.brand + linesOf(plain(contact), left) * lead;
  const whoHeight = linesOf(bold(title), inner / 2, 19) * s.brand + linesOf(dateLine, inner / 2) * lead;
  return Math.max(clinicHeight, whoHeight) + 10;
}

function nextHeight({ nextVisit }: HandoutDocument, inner: number, lead: number): number {
  const [size, line] = nextVisit.dated ? [29, s.dated] : [22, s.undated];
  const words = nextVisit.runs.length > 0 ? linesOf(nextVisit.runs, inner) * lead : 0;
  return linesOf(bold(nextVisit.headline), inner, size) * line + words;
}

// A sole fills its picture, so it is as clear at this share of the map's height.
const soleShare = 0.62;
/** Height of one picture of the map in px. */
export const pictureHeight = (view: View, mapHeight: number): number =>
  drawingOf(view) === 'sole' ? Math.round(mapHeight * soleShare) : mapHeight;

const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0);

// The longest word under a picture is "Right side".
const captionWidth = 82;
// Beside a wider map the words would stand in too narrow a column.
const widestMap = 460;

/** The pictures of the map in px: front and back, then any side or sole with a spot. */
function mapPictures({ marks, mapHeight }: HandoutDocument): { width: number; height: number }[] {
  const crop = printedCrop(marks);
  return printedViews(marks).map((view) => {
    const frame = printedFrame(view, crop);
    const height = pictureHeight(view, mapHeight);
    const width = Math.round(height * (frame.width / frame.height));
    return { width: Math.max(width, captionWidth), height };
  });
}

type MapSize = { readonly columns: number; readonly width: number; readonly height: number };

/** The map in px with as many pictures in a row as leave room for words, two at least. */
export function mapSize(sheet: HandoutDocument): MapSize {
  const pictures = mapPictures(sheet);
  const inColumns = (columns: number): MapSize => {
    const widths = Array.from({ length: columns }, (_, column) =>
      Math.max(...pictures.filter((_, i) => i % columns === column).map(({ width }) => width)),
    );
    const rows = Array.from({ length: Math.ceil(pictures.length / columns) }, (_, row) =>
      Math.max(...pictures.slice(row * columns, (row + 1) * columns).map(({ height }) => height + s.caption)),
    );
    const width = sum(widths) + (columns - 1) * s.mapGap;
    return { columns, width, height: sum(rows) + (rows.length - 1) * s.mapGap };
  };
  let columns = pictures.length;
  while (columns > 2 && inColumns(columns).width > widestMap) columns -= 1;
  return inColumns(columns);
}

function todayHeight(sheet: HandoutDocument, inner: number, lead: number): number {
  const { today } = sheet;
  if (!today) return 0;
  const map = mapSize(sheet);
  const column = inner - map.width - s.columnGap;
  const spots = today.spots.reduce(
    (sum, spot) =>
      sum + 4 + Math.max(s.disc, (s.disc - lead) / 2 + linesOf(spot.runs, column - s.discColumn) * lead),
    6,
  );
  const felt = today.felt ? linesOf(today.felt.runs, column) * lead : 0;
  const did = s.heading + s.headingBelow + linesOf(today.intro, column) * lead + spots + felt;
  return Math.max(did, map.height);
}

function toDoHeight({ toDo, paper }: HandoutDocument, inner: number, lead: number): number {
  const { rowPad } = papers[paper];
  const words = inner - 7 * s.tickColumn - s.textToTick;
  const rows = toDo.rows.map(({ lead: begin, runs, ticks }) => {
    const lines = linesOf([...begin, { text: ' ' }, ...runs], ticks ? words : inner - s.textToTick);
    return Math.max(lines * lead, ticks ? s.tick + 2 : 0) + 2 * rowPad + 1;
  });
  return 2 * lead + 3 + rows.reduce((sum, row) => sum + row, 0);
}

function pairHeight({ pressure, callUs }: HandoutDocument, inner: number, lead: number): number {
  const right = pressure ? inner - s.pressureColumn - s.columnGap : inner;
  const items = callUs.items.reduce((sum, item) => sum + linesOf(plain(item), right - s.bullet), 0) * lead;
  const call = linesOf(bold(callUs.heading), right, 18) * s.heading + s.headingBelow + items;
  const say = pressure ? s.heading + s.headingBelow + linesOf(pressure.runs, s.pressureColumn) * lead : 0;
  return Math.max(call, say);
}

/** Two columns, split where the longer one is shortest. */
function helpHeight({ help }: HandoutDocument, inner: number, lead: number): number {
  const column = (inner - 2 * (s.boxBorder + s.boxSide) - s.columnGap) / 2;
  const lines = help.items.map((item) => linesOf(plain(item), column - s.bullet));
  const longest = Math.min(
    ...lines.map((_, split) => Math.max(sum(lines.slice(0, split + 1)), sum(lines.slice(split + 1)))),
  );
  return 2 * (s.boxBorder + s.boxPad) + 26 + longest * lead;
}

function footHeight(sheet: HandoutDocument, inner: number, lead: number): number {
  return 6 + footLines(sheet).reduce((sum, line) => sum + linesOf(plain(line), inner), 0) * lead;
}

/** The words at the foot, one entry a line: what it is, which blocks it was made of, what nobody here has read. */
export function footLines({ printed, notReviewed, reviewedOn }: HandoutDocument): string[] {
  const short = (ids: readonly string[]) =>
    ids.map((id, index) => (index === 0 ? id : id.replace('HO-', ''))).join(', ');
  const made = short(printed.map(({ id, version }) => `${id} v${version}`));
  const what = 'General information, not a diagnosis.';
  const unread = 'Not yet reviewed by a clinician at this clinic:';
  if (notReviewed.length === 0) return [`${what} Text reviewed ${reviewedOn ?? ''}.`, made];
  if (notReviewed.length === printed.length) return [`${what} ${unread}`, made];
  return [what, made, `${unread} ${short(notReviewed)}`];
}
