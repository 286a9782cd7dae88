import { fontPartOf } from './layout/lines';
import type { SheetOnPaper } from './layout/room';
import { renderSheet, sheetMap } from './render';

/** The two halves of the sheet's typeface as base64 of their woff2 files. */
export type SheetFont = Readonly<{ latin: string; latinExt: string }>;

const latinRange =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtRange =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';

const face = (woff2: string, range: string) =>
  `@font-face{font-family:"Atkinson Hyperlegible Next Variable";font-style:normal;font-weight:200 800;src:url(data:font/woff2;base64,${woff2}) format("woff2-variations");unicode-range:${range}}`;

/** The whole page of a composed sheet, its typeface in it: what is previewed, frozen and printed. Same in, same bytes. */
export function sheetPage(sheet: SheetOnPaper, font: SheetFont): string {
  const mapSvg = sheetMap(sheet);
  const bare = renderSheet(sheet, { mapSvg, fontCss: '' });
  return renderSheet(sheet, { mapSvg, fontCss: fontCssFor(bare, font) });
}

/** The extended half is 25 kB, so it goes in only when a letter of the page needs it. */
function fontCssFor(text: string, font: SheetFont): string {
  const extended = [...text].some((letter) => letter > '\u00ff' && fontPartOf(letter) === 'latinExt')
    ? [face(font.latinExt, latinExtRange)]
    : [];
  return [...extended, face(font.latin, latinRange)].join('\n');
}
