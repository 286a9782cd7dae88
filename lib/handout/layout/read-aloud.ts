import type { Layout } from './layout';
import { printable } from './lines';
import { type Ink, isPart, type Part } from './page';

const wordsIn = (ink: Ink): string =>
  ink.kind === 'words' ? ink.pieces.map(({ text }) => text).join('') : '';

function ofPart(part: Part): string[] {
  if (part.role === 'Artifact') return [];
  const own = part.inside.map((one) => (isPart(one) ? '' : wordsIn(one))).join('');
  const deeper = part.inside.flatMap((one) => (isPart(one) ? ofPart(one) : []));
  return own === '' ? deeper : [printable(own).trim(), ...deeper];
}

/** All words of a laid out sheet in the order they are read, one entry a heading, paragraph, list item or cell. */
export const wordsOf = ({ pages }: Layout): string[] =>
  pages.flatMap(({ sections }) => sections.flatMap(({ parts }) => parts.flatMap(ofPart)));
