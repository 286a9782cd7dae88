import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FontPart, fontPartOf } from '@/lib/handout/layout/lines';
import { sfntOf } from './woff';

const folder = ['node_modules', '@fontsource', 'atkinson-hyperlegible-next', 'files'] as const;
const files = { latin: 'latin', latinExt: 'latin-ext' } as const;
export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];

export type FontName = `${FontPart}-${Weight}`;
/** The four files of the typeface by the name they are drawn with. */
export type Fonts = readonly (readonly [name: FontName, file: Buffer])[];

let read: Promise<Fonts> | null = null;

/** The files of the typeface, read once. */
export function openFonts(): Promise<Fonts> {
  read ??= readFonts().catch((error: unknown) => {
    read = null;
    throw error;
  });
  return read;
}

const readFonts = (): Promise<Fonts> =>
  Promise.all(
    (['latin', 'latinExt'] as const).flatMap((part) =>
      weights.map(async (weight) => {
        const name = `atkinson-hyperlegible-next-${files[part]}-${weight}-normal.woff`;
        const file = sfntOf(await readFile(join(process.cwd(), ...folder, name)));
        return [`${part}-${weight}`, file] as const;
      }),
    ),
  );

export type Stretch = { font: FontName; text: string };

/** A text as stretches of one font file each; null when a letter is in none of them. */
export function stretchesOf(text: string, weight: Weight): Stretch[] | null {
  const stretches: Stretch[] = [];
  for (const letter of text) {
    const part = fontPartOf(letter);
    if (part === null) return null;
    const font: FontName = `${part}-${weight}`;
    const last = stretches.at(-1);
    if (last?.font === font) last.text += letter;
    else stretches.push({ font, text: letter });
  }
  return stretches;
}
