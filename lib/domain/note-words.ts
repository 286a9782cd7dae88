/**
 * A sentence as it stands in a note: a capital first, a stop last. Blanks are taken as one, so that what was typed on
 * a tablet and what the clinic stored of it read the same.
 */
export function noteSentence(typed: string): string {
  const text = typed.replace(/\s+/g, ' ').trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?”]$/.test(text) ? '' : '.'}`;
}
