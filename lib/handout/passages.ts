import type { BlockId } from './block';
import { type HandoutDocument, plainText, type Run } from './document';

/** Words that stand together on the page, and the block they belong to. */
export type Read = Readonly<{ blockId: BlockId; runs: readonly Run[] }>;

const line: Run = { text: '\n' };
const stop: Run = { text: '.\n' };

/** Every passage of a sheet made of a block's text, an entry of a list by itself. */
export function passagesOf(sheet: HandoutDocument): Read[] {
  const { nextVisit, today, callUs, help } = sheet;
  const lists = ({ blockId, items }: { blockId: BlockId; items: readonly Run[][] }) =>
    items.map((item) => ({ blockId, runs: [...item, stop] }));
  return [
    { blockId: nextVisit.blockId, runs: [...nextVisit.headline, line, ...nextVisit.runs] },
    ...(today ? [{ blockId: today.blockId, runs: today.intro }] : []),
    ...(today?.spots ?? []).map(({ runs }) => ({ blockId: 'HO-01' as const, runs: [...runs, line] })),
    ...(today?.felt ? [today.felt] : []),
    ...(sheet.feel?.passages ?? []),
    ...(sheet.toDo?.rows ?? []).map(({ blockId, lead, runs }) => ({
      blockId,
      runs: [...lead, { text: ' ' }, ...runs],
    })),
    ...(sheet.pressure ? [sheet.pressure] : []),
    { blockId: callUs.blockId, runs: [...callUs.heading, line] },
    ...lists(callUs),
    { blockId: help.blockId, runs: [...help.heading, line, ...help.call, line] },
    ...lists(help),
  ];
}

/** What is said around the blocks: titles, headings, words of the map, the foot. */
export function fixedWordsOf(sheet: HandoutDocument): Run[] {
  const { title, dateLine, nextVisit, pressure, ownSentence, map } = sheet;
  const plain = [
    sheet.today?.heading,
    sheet.feel?.heading,
    sheet.toDo?.heading,
    sheet.notice,
    ...(map ? map.pictures.flatMap(({ caption, alt }) => [caption, alt]) : []),
    ...sheet.foot,
  ].filter((text) => typeof text === 'string');
  return [
    ...[title, dateLine, nextVisit.heading, pressure?.heading ?? [], ownSentence?.from ?? []].flatMap(
      (runs) => [...runs, line],
    ),
    ...plain.flatMap((text) => [{ text }, line]),
  ];
}

/** Everything that is printed, names and the clinic's own words among them. */
export function everyWordOf(sheet: HandoutDocument): string {
  const { clinic, ownSentence } = sheet;
  return [
    clinic.name,
    clinic.address,
    clinic.phone,
    plainText(fixedWordsOf(sheet)),
    ...passagesOf(sheet).map(({ runs }) => plainText(runs)),
    ownSentence?.text ?? '',
  ].join('\n');
}
