import { printedCrop } from '@/lib/body/printed-figure';
import { figureSvg } from '@/lib/body/printed-figure-svg';
import {
  type HandoutDocument,
  type Passage,
  plainText,
  type Run,
  type SheetSpot,
  type ToDo,
} from './document';
import { helpSplit, helpWidth } from './layout/care-sections';
import { type Layout, layOut } from './layout/layout';
import { printable } from './layout/lines';
import { laidMap } from './layout/map';
import type { SheetOnPaper } from './layout/room';
import { filledPageWords, roomOf, type SectionName } from './layout/sections';
import type { Rows } from './layout/to-do';
import { mapBeside } from './layout/visit-sections';
import { sheetStyle } from './sheet-style';
import { sheetWords } from './words';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** Words of one language and weight as one element, so a screen reader reads one phrase. */
function html(runs: readonly Run[]): string {
  const said: Run[] = [];
  for (const run of runs) {
    const last = said.at(-1);
    if (last && last.strong === run.strong && last.language === run.language) last.text += run.text;
    else said.push({ ...run });
  }
  return said.map(phrase).join('');
}

function phrase({ text, strong, language }: Run): string {
  const lang = language ? ` lang="${language}"` : '';
  if (strong) return `<strong${lang}>${escaped(text)}</strong>`;
  return lang ? `<span${lang}>${escaped(text)}</span>` : escaped(text);
}

/** The preview finds a block on the page by `data-block`. */
const passage = ({ blockId, runs }: Passage) => `<span data-block="${blockId}">${html(runs)}</span>`;

/**
 * The map of the sheet: its pictures side by side, cropped to the part that holds the spots. The figure is the version
 * the sheet's marks were made on.
 */
export function sheetMap(sheet: SheetOnPaper): string {
  const { map } = sheet;
  if (!map) return '';
  const { s, width } = roomOf(sheet);
  const { marks, sides, figureVersion: version } = map;
  const crop = printedCrop(marks);
  const pictures = laidMap(map, s, width).pictures.map(({ view, caption, alt: title, height: heightPx }) => {
    const svg = figureSvg({ view, marks, crop, heightPx, letterPx: s.body, sides, title, version });
    return `<div>${svg}<p>${escaped(caption)}</p></div>`;
  });
  return pictures.join('');
}

/**
 * The sheet as one complete HTML page that needs nothing else: same document, same bytes. `mapSvg` is `sheetMap` of
 * the same document; `fontCss` is an @font-face whose source is a data URI, or empty.
 */
export function renderSheet(
  sheet: SheetOnPaper,
  { mapSvg, fontCss }: { mapSvg: string; fontCss: string },
): string {
  refuseOutside(mapSvg, fontCss);
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(sheetWords(sheet.language).pageTitle)}</title>
<style>
${fontCss}
${sheetStyle(sheet)}</style>
</head>
<body>
${pages(sheet, layOut(sheet), mapSvg)}
</body>
</html>
`;
}

/** A frozen page may not run anything nor fetch anything. Both strings are ours, so this is a bug, not an input. */
function refuseOutside(mapSvg: string, fontCss: string): void {
  const outside = /<script|\son\w+\s*=|(?:href|src)\s*=\s*["']?(?!#|data:)/i.test(mapSvg);
  const fetched = /@import|<\/style|url\(\s*["']?(?!data:)/i.test(fontCss);
  if (outside || fetched) throw new Error('A sheet may not run a script or load anything from outside.');
}

function pages(sheet: SheetOnPaper, layout: Layout, mapSvg: string): string {
  const drawn: Record<Exclude<SectionName, 'foot'>, (rows: Rows | null) => string> = {
    head: () => head(sheet),
    notice: () => `<p class="notice">${escaped(sheet.notice ?? '')}</p>`,
    next: () => nextVisit(sheet),
    today: () => today(sheet, mapSvg),
    feel: () => feel(sheet),
    toDo: (rows) => toDo(sheet, rows),
    own: () => ownSentence(sheet),
    pair: () => pair(sheet),
    help: () => help(sheet),
  };
  const count = layout.pages.length;
  const pageOf = ({ sections, footLines }: Layout['pages'][number], index: number) =>
    sections
      .map(({ name, rows }) =>
        name === 'foot' ? foot(sheet, footLines, index + 1, count) : drawn[name](rows),
      )
      .join('\n');
  return layout.pages.map((page, index) => `<div class="page">\n${pageOf(page, index)}\n</div>`).join('\n');
}

function head(sheet: SheetOnPaper): string {
  const { clinic, title, dateLine } = sheet;
  const contact = [clinic.address, clinic.phone].filter(Boolean).join(' · ');
  const { ring } = roomOf(sheet).s;
  const rings = [14, 8.5]
    .map((r) => `<circle cx="16" cy="16" r="${r}" fill="none" stroke="#000" stroke-width="1.3"/>`)
    .join('');
  return `<header><div class="brand"><svg width="${ring}" height="${ring}" viewBox="0 0 32 32" aria-hidden="true">${rings}<circle cx="16" cy="16" r="4"/></svg><div><strong>${escaped(clinic.name)}</strong><p>${escaped(contact)}</p></div></div><div class="who"><h1>${html(title)}</h1><p>${html(dateLine)}</p></div></header>`;
}

function nextVisit({ nextVisit: { blockId, heading, dated, headline, runs } }: SheetOnPaper): string {
  const words = runs.length > 0 ? `<p>${html(runs)}</p>` : '';
  return `<section data-block="${blockId}"><h2>${html(heading)}</h2><p class="next${dated ? '' : ' undated'}">${html(headline)}</p>${words}</section>`;
}

function today(sheet: SheetOnPaper, mapSvg: string): string {
  const { today: done, map } = sheet;
  if (!done) return '';
  const felt = done.felt ? `<p>${passage(done.felt)}</p>` : '';
  const spots = done.spots.map((one) => spot(one, sheet)).join('');
  const did = `<div class="did"><div data-block="${done.blockId}"><h2>${escaped(done.heading)}</h2><p>${html(done.intro)}</p>${spots && `<ul class="spots">${spots}</ul>`}</div>${felt}</div>`;
  const side = mapBeside(sheet, roomOf(sheet)) ? 'beside' : 'below';
  return `<section class="${side}">${did}${map ? pictures(sheet, map, mapSvg) : ''}</section>`;
}

function pictures(sheet: SheetOnPaper, map: NonNullable<HandoutDocument['map']>, mapSvg: string): string {
  const { s, width } = roomOf(sheet);
  const { columns } = laidMap(map, s, width);
  return `<div class="map" style="grid-template-columns:repeat(${columns},auto)">${mapSvg}</div>`;
}

function spot({ letter, runs }: SheetSpot, sheet: SheetOnPaper): string {
  const { disc, discLetter } = roomOf(sheet).s;
  const label = escaped(sheetWords(sheet.language).spot(letter));
  const middle = disc / 2;
  const svg = `<svg class="disc" width="${disc}" height="${disc}" viewBox="0 0 ${disc} ${disc}" role="img" aria-label="${label}"><circle cx="${middle}" cy="${middle}" r="${middle}"/><text x="${middle}" y="${middle + discLetter * 0.35}" font-size="${discLetter}" font-weight="700" text-anchor="middle" fill="#fff">${escaped(letter)}</text></svg>`;
  return `<li>${svg}<p>${html(runs)}</p></li>`;
}

const feel = ({ feel: felt }: SheetOnPaper): string =>
  felt
    ? `<section><h2>${escaped(felt.heading)}</h2><p>${felt.passages.map(passage).join(' ')}</p></section>`
    : '';

function toDo({ toDo: grid }: SheetOnPaper, some: Rows | null): string {
  if (!grid) return '';
  const heads = grid.days
    .map(
      ({ weekdayLetter, dayNumber }) =>
        `<th scope="col" class="day">${escaped(weekdayLetter)}<br>${dayNumber}</th>`,
    )
    .join('');
  const printed = grid.rows.slice(some?.from, some?.to);
  const rows = printed.map((row) => toDoRow(row, grid.days.length)).join('');
  return `<section><table><thead><tr><th scope="col"><h2>${escaped(grid.heading)}</h2></th>${heads}</tr></thead><tbody>${rows}</tbody></table></section>`;
}

function toDoRow({ blockId, lead, runs, ticks }: ToDo, days: number): string {
  const words = html([...lead, { text: ' ' }, ...runs]);
  if (!ticks) return `<tr data-block="${blockId}"><th scope="row" colspan="${days + 1}">${words}</th></tr>`;
  const boxes = '<td class="day"><span class="tick"></span></td>'.repeat(days);
  return `<tr data-block="${blockId}"><th scope="row">${words}</th>${boxes}</tr>`;
}

function ownSentence({ ownSentence: own }: SheetOnPaper): string {
  if (!own) return '';
  const from = own.from.map((run): Run => ({ ...run, strong: true }));
  return `<section><p>${html([...from, { text: ' ' }, { text: own.text }])}</p></section>`;
}

const bullets = (items: readonly Run[][], split: number | null = null) =>
  `<ul class="bullets${split === null ? '' : ' two'}">${items
    .map((item, index) => `<li${index === split ? ' class="turn"' : ''}>${html(item)}</li>`)
    .join('')}</ul>`;

function pair({ pressure, callUs }: SheetOnPaper): string {
  const call = `<div data-block="${callUs.blockId}"><h2>${html(callUs.heading)}</h2>${bullets(callUs.items)}</div>`;
  if (!pressure) return `<section class="open">${call}</section>`;
  const say = `<div data-block="${pressure.blockId}"><h2>${html(pressure.heading)}</h2><p>${html(pressure.runs)}</p></div>`;
  return `<section class="open pair">${say}${call}</section>`;
}

function help(sheet: SheetOnPaper): string {
  const { blockId, heading, call, items } = sheet.help;
  const room = roomOf(sheet);
  const split = helpSplit(items, room.s, helpWidth(room));
  return `<div class="help" role="region" aria-label="${escaped(plainText(heading))}" data-block="${blockId}"><div class="top"><h2>${html(heading)}</h2><p class="call">${html(call)}</p></div>${bullets(items, split)}</div>`;
}

/** The number of the page beside what the sheet is; later pages carry the title, so that loose ones find each other. */
function foot(sheet: SheetOnPaper, footLines: readonly string[], page: number, count: number): string {
  const number = `<p class="number">${escaped(filledPageWords(sheet.pageWords, page, count))}</p>`;
  const lines = footLines.map((line) => `<p>${escaped(line)}</p>`);
  const title = `<p aria-hidden="true">${escaped(plainText(sheet.title))}</p>`;
  const [first = '<p></p>', ...rest] = page === 1 ? lines : [title, ...lines];
  return `<footer><div>${first}${number}</div>${rest.join('')}</footer>`;
}
