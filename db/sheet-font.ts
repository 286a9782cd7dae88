import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SheetFont } from '@/lib/handout/sheet-font';

const folder = ['node_modules', '@fontsource-variable', 'atkinson-hyperlegible-next', 'files'] as const;
let read: Promise<SheetFont> | null = null;

/** The typeface that goes into every sheet, so that it prints alike on any machine, today and in ten years. */
export function sheetFont(): Promise<SheetFont> {
  read ??= readFont().catch((error: unknown) => {
    read = null;
    throw error;
  });
  return read;
}

async function readFont(): Promise<SheetFont> {
  const [latin, latinExt] = await Promise.all(
    ['latin', 'latin-ext'].map((part) =>
      readFile(
        join(process.cwd(), ...folder, `atkinson-hyperlegible-next-${part}-wght-normal.woff2`),
        'base64',
      ),
    ),
  );
  return { latin: latin ?? '', latinExt: latinExt ?? '' };
}
