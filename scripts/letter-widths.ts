/**
 * Writes lib/handout/layout/letter-widths.ts: how wide each letter of the sheet's typeface is, read from the font
 * files the PDF embeds. Run by hand when the typeface changes: npx tsx scripts/letter-widths.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const root = fileURLToPath(new URL('..', import.meta.url));
const files = `${root}node_modules/@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-`;

/** What pdfkit knows of a font it opened, as far as it is read here. */
type OpenFont = {
  font: {
    unitsPerEm: number;
    ascent: number;
    descent: number;
    characterSet: number[];
    glyphForCodePoint(code: number): { advanceWidth: number };
  };
};

function opened(part: string, weight: number): OpenFont['font'] {
  const drawing = new PDFDocument({ autoFirstPage: false });
  drawing.font(readFileSync(`${files}${part}-${weight}-normal.woff`));
  return (drawing as unknown as { _font: OpenFont })._font.font;
}

/** Neighbouring letters as [first code, two base 36 digits a letter in thousandths of the type size]. */
function stretches(font: OpenFont['font']): [number, string][] {
  const found: [number, string][] = [];
  let next = -1;
  for (const code of font.characterSet.filter((one) => one < 0xffff)) {
    const thousandths = Math.round((font.glyphForCodePoint(code).advanceWidth * 1000) / font.unitsPerEm);
    const digits = thousandths.toString(36).padStart(2, '0');
    const last = found.at(-1);
    if (last && code === next) last[1] += digits;
    else found.push([code, digits]);
    next = code + 1;
  }
  return found;
}

const parts = { latin: 'latin', latinExt: 'latin-ext' } as const;
const table = Object.entries(parts).map(([name, part]) => {
  const weights = [400, 700].map((weight) => {
    const rows = stretches(opened(part, weight)).map(
      ([first, widths]) => `[0x${first.toString(16)}, '${widths}']`,
    );
    return `${weight}: [${rows.join(', ')}]`;
  });
  return `${name}: { ${weights.join(', ')} }`;
});
const { ascent, descent, unitsPerEm } = opened('latin', 400);
writeFileSync(
  `${root}lib/handout/layout/letter-widths.ts`,
  `// Written by scripts/letter-widths.ts from the font files; not edited by hand.

/** Above and below the line a letter stands on, in type sizes. */
export const ascent = ${ascent / unitsPerEm};
export const descent = ${-descent / unitsPerEm};

/** By part and weight: first code of a stretch, then two base 36 digits a letter, in thousandths of the type size. */
export const letterWidths = { ${table.join(', ')} } as const;
`,
);
