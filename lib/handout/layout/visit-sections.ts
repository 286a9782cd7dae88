import { type HandoutDocument, plainText, type SheetMap, type SheetSpot } from '../document';
import type { Language } from '../language';
import { sheetWords } from '../words';
import { widthOf } from './lines';
import { laidMap } from './map';
import type { Ink, Laid, Part } from './page';
import { disc, headed, type Of, paragraph, type Room, silent } from './room';
import { bold, plain, spoken } from './words';

/** Clinic on the left, client on the right; in large print one below the other. */
export function headOf(sheet: Of<'clinic' | 'title' | 'dateLine'>, { s, x, width }: Room): Laid {
  const stacked = s.pressureColumn === null;
  const names = { size: s.brand, lead: s.brandLine };
  const words = { size: s.body, lead: s.lead };
  const most = stacked ? width : width / 2;
  const whoWidth = Math.min(
    most,
    Math.max(widthOf(plainText(sheet.title), s.brand, true), widthOf(plainText(sheet.dateLine), s.body)) +
      0.02,
  );
  const brandX = x + s.ring + 10;
  const brandWidth = width - s.ring - 10 - (stacked ? 0 : 24 + whoWidth);
  const contact = [sheet.clinic.address, sheet.clinic.phone].filter(Boolean).join(' · ');
  const at = { x: brandX, width: brandWidth };
  const name = spoken('P', bold(plain(sheet.clinic.name)), { ...at, y: 0, ...names });
  const where = spoken('P', plain(contact), { ...at, y: name.bottom, ...words });
  const brandHeight = Math.max(s.ring, where.bottom);
  const lift = (brandHeight - where.bottom) / 2;
  const middle = brandHeight / 2;
  const unit = s.ring / 32;
  const rings = silent(
    ...[14, 8.5].map((radius) => disc(x + s.ring / 2, middle, radius * unit, 1.3 * unit)),
    disc(x + s.ring / 2, middle, 4 * unit, null),
  );
  const align = stacked ? 'left' : 'right';
  const who = stacked ? { x, width, y: brandHeight + 6 } : { x: x + width - whoWidth, width: whoWidth, y: 0 };
  const title = spoken('H1', bold(sheet.title), { ...who, align, ...names });
  const date = spoken('P', sheet.dateLine, { ...who, y: title.bottom, align, ...words });
  const bottom = Math.max(brandHeight, date.bottom) + 10;
  const line = silent({ kind: 'rule', x, y: bottom - 2, width, thick: 2, dotted: false });
  return {
    parts: [rings, lowered(name.part, lift), lowered(where.part, lift), title.part, date.part, line],
    bottom,
  };
}

function lowered(part: Part, by: number): Part {
  if (by === 0) return part;
  const inside = part.inside.map((one) =>
    'kind' in one && one.kind === 'words' ? { ...one, baseline: one.baseline + by } : one,
  );
  return { ...part, inside };
}

export function noticeOf({ notice }: Of<'notice'>, room: Room): Laid | null {
  if (notice === null) return null;
  const { part, bottom } = paragraph(room, room.s.gap, plain(notice));
  return { parts: [part], bottom };
}

export function nextVisitOf({ nextVisit }: Of<'nextVisit'>, room: Room): Laid {
  const { s, x, width } = room;
  const [size, lead] = nextVisit.dated ? [s.dated, s.datedLine] : [s.undated, s.undatedLine];
  const head = headed(room, s.gap, nextVisit.heading);
  const headline = spoken('P', bold(nextVisit.headline), { x, y: head.bottom, width, size, lead });
  const words = paragraph(room, headline.bottom, nextVisit.runs);
  const parts = [head.part, headline.part, words.part].map((part) => ({
    ...part,
    blockId: nextVisit.blockId,
  }));
  return { parts, bottom: words.bottom + s.gap };
}

type OfToday = Of<'today' | 'map' | 'language'>;

/** What was done, with the map beside it. */
export function todayOf(sheet: OfToday, room: Room): Laid | null {
  const { today, map } = sheet;
  if (!today) return null;
  if (!map) {
    const did = didOf(today, sheet.language, room);
    return { parts: did.parts, bottom: did.bottom + room.s.gap };
  }
  return withMap(today, map, sheet, room).laid;
}

/** In large print the map stands below what was done when there it takes less of the page. */
export function mapBeside(sheet: OfToday, room: Room): boolean {
  const { today, map } = sheet;
  return !today || !map || withMap(today, map, sheet, room).beside;
}

function withMap(today: Today, map: SheetMap, { language }: Of<'language'>, room: Room) {
  const put = (beside: boolean) => ({ beside, laid: mapPut(today, map, language, room, beside) });
  if (!room.s.mapMayStandBelow) return put(true);
  const below = put(false);
  if (laidMap(map, room.s, room.width).width > room.s.widestMap) return below;
  const beside = put(true);
  return beside.laid.bottom < below.laid.bottom ? beside : below;
}

function mapPut(today: Today, map: SheetMap, language: Language, room: Room, beside: boolean): Laid {
  const { s, x, width } = room;
  const laid = laidMap(map, s, width);
  const did = didOf(today, language, { s, x, width: beside ? width - laid.width - s.columnGap : width });
  const top = beside ? s.gap : did.bottom + s.mapGap;
  const left = beside ? x + width - laid.width : x;
  const pictures = laid.pictures.flatMap((picture): Part[] => {
    const { view, alt, height } = picture;
    const [px, y] = [left + picture.x, top + picture.y];
    const figure: Ink = { kind: 'figure', view, x: px, y, width: picture.width, height };
    const caption = spoken('P', bold(plain(picture.caption)), {
      x: left + picture.columnX,
      y: y + height,
      width: picture.columnWidth + 0.02,
      size: s.body,
      lead: s.captionLine,
      align: 'centre',
    });
    return [{ role: 'Figure', alt, inside: [figure] }, caption.part];
  });
  return { parts: [...did.parts, ...pictures], bottom: Math.max(did.bottom, top + laid.height) + s.gap };
}

type Today = NonNullable<HandoutDocument['today']>;

function didOf(today: Today, language: Language, room: Room): Laid {
  const { s } = room;
  const { blockId } = today;
  const { spot: spotAlt } = sheetWords(language);
  const head = headed(room, s.gap, plain(today.heading));
  const intro = paragraph(room, head.bottom, today.intro);
  const around = today.spots.length > 0 ? 3 : 0;
  let y = intro.bottom + around;
  const items = today.spots.map((spot): Part => {
    const item = spotOf(spot, spotAlt(spot.letter), room, y);
    y = item.bottom;
    return item.part;
  });
  const list: Part = { role: 'L', inside: items };
  const said = [head.part, intro.part, ...(items.length > 0 ? [list] : [])].map((part) => ({
    ...part,
    blockId,
  }));
  if (!today.felt) return { parts: said, bottom: y + around };
  const felt = paragraph(room, y + around, today.felt.runs);
  return { parts: [...said, { ...felt.part, blockId: today.felt.blockId }], bottom: felt.bottom };
}

function spotOf({ letter, runs }: SheetSpot, alt: string, { s, x, width }: Room, top: number) {
  const radius = s.disc / 2;
  const wide = widthOf(letter, s.discLetter, true);
  const words: Ink = {
    kind: 'words',
    x: x + radius - wide / 2,
    baseline: top + 2 + radius + s.discLetter * 0.35,
    size: s.discLetter,
    white: true,
    pieces: [{ text: letter, strong: true, language: null, width: wide }],
  };
  const label: Part = { role: 'Lbl', alt, inside: [disc(x + radius, top + 2 + radius, radius, null), words] };
  const body = spoken('LBody', runs, {
    x: x + s.discColumn,
    y: top + 2 + (s.disc - s.lead) / 2,
    width: width - s.discColumn,
    size: s.body,
    lead: s.lead,
  });
  const bottom = Math.max(top + 4 + s.disc, body.bottom + 2);
  return { part: { role: 'LI', inside: [label, body.part] } satisfies Part, bottom };
}
