import type { BlockId } from './block';
import type { Cut } from './cuts';
import type { HandoutDocument } from './document';
import { mapHeights } from './layout/map';
import type { Source } from './sheet-source';
import { sheetWords } from './words';

const { listed } = sheetWords('en');

/** What was made shorter, smaller or left off so that the sheet fits, as sentences for staff. */
export function shortenedBy(source: Source, cut: Cut, { printed, map, today }: HandoutDocument): string[] {
  const { facts, choices, rows, titles } = source;
  const title = (id: BlockId) => `“${titles.get(id) ?? id}”`;
  const short = printed.filter(({ form }) => form === 'short').map(({ id }) => title(id));
  const wanted = rows.filter(({ on }) => on).flatMap(({ blockIds }) => blockIds);
  const gone = cut.leftOff.filter((id) => wanted.includes(id)).map(title);
  const elsewhere = facts.points.some(({ referredTo }) => referredTo);
  return [
    ...(cut.tight ? ['Set with less white between the lines.'] : []),
    ...(short.length > 0 ? [`In short form: ${listed(short)}.`] : []),
    ...(map && map.height !== mapHeights.full ? ['The map is smaller.'] : []),
    ...(gone.length > 0 ? [`Left off: ${listed(gone)}.`] : []),
    ...(today && !cut.elsewhere && elsewhere ? ['Where else a point was felt is left off.'] : []),
    ...(today && !cut.spotLines ? ['The spots follow one another without a line each.'] : []),
    ...(!cut.own && choices.ownSentence ? ['Your own sentence is left off.'] : []),
    ...(!cut.address && facts.clinic.address ? ['The address of the clinic is left off.'] : []),
    ...(today && cut.map === null ? ['The map is left off.'] : []),
  ];
}
