import { tell } from '../machine/command';
import { installFromDebian, onPath } from './debian';

/** The programs that read our PDFs back in tests: poppler-utils, installed now where it is missing and can be. */
export function providePoppler(): void {
  if (onPath(['pdftotext'])) return;
  tell('Installing poppler-utils, which reads the printed sheets back (once) …');
  installFromDebian('poppler-utils');
}
