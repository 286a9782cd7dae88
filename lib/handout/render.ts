import { figureSvg, printedCrop, printedViews } from '@/lib/body/printed-figure';
import { viewWord } from '@/lib/body/words';
import type { HandoutDocument, Passage, Run, SheetSpot, ToDo } from './document';
import { footLines, mapSize, pictureHeight } from './fit';
import { sheetSizes, sheetStyle } from './sheet-style';

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const run = ({ text, strong }: Run) => (strong ? `<strong>${escaped(text)}</strong>` : escaped(text));
/** Neighbouring bold runs become one, so a screen reader reads one phrase. */
const html = (runs: readonly Run[]) => runs.map(run).join('').replaceAll('</strong><strong>', '');
/** The preview finds a block on the page by `data-block`. */
const passage = ({ blockId, runs }: Passage) => `<span data-block="${blockId}">${html(runs)}</span>`;

/**
 * The map of the sheet: front and back side by side, then any side or sole with a spot; cropped to the part that
 * holds the spots. The figure is the version the sheet's marks were made on.
 */
export function sheetMap({ marks, mapHeight, figureVersion: version }: HandoutDocument): string {
  const crop = printedCrop(marks);
  return printedViews(marks)
    .map((view) => {
      const caption = viewWord(view);
      const heightPx = pictureHeight(view, mapHeight);
      const letters = marks.filter((mark) => mark.view === view).map(({ letter }) => letter);
      const title =
        letters.length > 0
          ? `${caption} view with ${[...new Set(letters)].join(', ')}`
          : `${caption} view, no spots`;
      return `<div>${figureSvg({ view, marks, crop, heightPx, title, version })}<p>${caption}</p></div>`;
    })
    .join('');
}

/**
 * The sheet as one complete HTML page that needs nothing else: same document, same bytes. `mapSvg` is `sheetMap` of
 * the same document; `fontCss` is an @font-face whose source is a data URI, or empty.
 */
export function renderSheet(
  sheet: HandoutDocument,
  { mapSvg, fontCss }: { mapSvg: string; fontCss: string },
): string {
  refuseOutside(mapSvg, fontCss);
  const body = [
    head(sheet),
    nextVisit(sheet),
    today(sheet, mapSvg),
    feel(sheet),
    toDo(sheet),
    ownSentence(sheet),
    pair(sheet),
    help(sheet),
    foot(sheet),
  ].join('\n');
  return `<!doctype html>
<html lang="${sheet.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Aftercare sheet</title>
<style>
${fontCss}
${sheetStyle(sheet.paper)}</style>
</head>
<body>
${body}
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

function head({ clinic, title, dateLine }: HandoutDocument): string {
  const contact = [clinic.address, clinic.phone].filter(Boolean).join(' · ');
  const rings = [14, 8.5]
    .map((r) => `<circle cx="16" cy="16" r="${r}" fill="none" stroke="#000" stroke-width="1.3"/>`)
    .join('');
  return `<header><div class="brand"><svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">${rings}<circle cx="16" cy="16" r="4"/></svg><div><b>${escaped(clinic.name)}</b><p>${escaped(contact)}</p></div></div><div class="who"><h1>${html(title)}</h1><p>${html(dateLine)}</p></div></header>`;
}

function nextVisit({ nextVisit: { blockId, heading, dated, headline, runs } }: HandoutDocument): string {
  const words = runs.length > 0 ? `<p>${html(runs)}</p>` : '';
  return `<section data-block="${blockId}"><h2>${escaped(heading)}</h2><p class="next${dated ? '' : ' undated'}">${html(headline)}</p>${words}</section>`;
}

function today(sheet: HandoutDocument, mapSvg: string): string {
  const { today: done } = sheet;
  if (!done) return '';
  const felt = done.felt ? `<p>${passage(done.felt)}</p>` : '';
  return `<section class="today"><div class="did"><div data-block="${done.blockId}"><h2>What we did today</h2><p>${html(done.intro)}</p><ul class="spots">${done.spots.map(spot).join('')}</ul></div>${felt}</div><div class="map" style="grid-template-columns:repeat(${mapSize(sheet).columns},auto)">${mapSvg}</div></section>`;
}

function spot({ letter, runs }: SheetSpot): string {
  const size = sheetSizes.disc;
  const disc = `<svg class="disc" width="${size}" height="${size}" viewBox="0 0 24 24" role="img" aria-label="Spot ${escaped(letter)}"><circle cx="12" cy="12" r="11.5"/><text x="12" y="17.6" font-size="16" font-weight="750" text-anchor="middle" fill="#fff">${escaped(letter)}</text></svg>`;
  return `<li>${disc}<p>${html(runs)}</p></li>`;
}

function feel(sheet: HandoutDocument): string {
  return sheet.feel.length === 0
    ? ''
    : `<section><h2>How you may feel</h2><p>${sheet.feel.map(passage).join(' ')}</p></section>`;
}

function toDo({ toDo: { days, rows } }: HandoutDocument): string {
  if (rows.length === 0) return '';
  const heads = days
    .map(
      ({ weekdayLetter, dayNumber }) =>
        `<th scope="col" class="day">${escaped(weekdayLetter)}<br>${dayNumber}</th>`,
    )
    .join('');
  return `<section><table><thead><tr><th scope="col"><h2>For the first day or two, and then as you need</h2></th>${heads}</tr></thead><tbody>${rows.map((row) => toDoRow(row, days.length)).join('')}</tbody></table></section>`;
}

function toDoRow({ blockId, lead, runs, ticks }: ToDo, days: number): string {
  const words = `${html(lead)} ${html(runs)}`;
  if (!ticks) return `<tr data-block="${blockId}"><th scope="row" colspan="${days + 1}">${words}</th></tr>`;
  const boxes = '<td class="day"><span class="tick"></span></td>'.repeat(days);
  return `<tr data-block="${blockId}"><th scope="row">${words}</th>${boxes}</tr>`;
}

function ownSentence({ ownSentence: own }: HandoutDocument): string {
  return own
    ? `<section><p><strong>From ${escaped(own.by)}:</strong> ${escaped(own.text)}</p></section>`
    : '';
}

const bullets = (items: readonly string[]) =>
  `<ul class="bullets">${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

function pair({ pressure, callUs }: HandoutDocument): string {
  const call = `<div data-block="${callUs.blockId}"><h2>${html(callUs.heading)}</h2>${bullets(callUs.items)}</div>`;
  if (!pressure) return `<section class="open">${call}</section>`;
  const say = `<div data-block="${pressure.blockId}"><h2>Your say on pressure</h2><p>${html(pressure.runs)}</p></div>`;
  return `<section class="open pair">${say}${call}</section>`;
}

function help({ help: { blockId, heading, call, items } }: HandoutDocument): string {
  return `<div class="help" role="region" aria-label="${escaped(heading)}" data-block="${blockId}"><div class="top"><h2>${escaped(heading)}</h2><p class="call">${html(call)}</p></div>${bullets(items)}</div>`;
}

function foot(sheet: HandoutDocument): string {
  const [what = '', ...rest] = footLines(sheet);
  return `<footer><div><p>${escaped(what)}</p><p>1 of 1</p></div>${rest.map((line) => `<p>${escaped(line)}</p>`).join('')}</footer>`;
}
