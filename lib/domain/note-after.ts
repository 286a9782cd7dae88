import { listWords } from './note-done';
import { pointsToday, type VisitView } from './visit-view';

/** How it was after treatment, as sentences: tenderness by letter, pain now, the ceilings. */
export function afterSentences(view: VisitView): string[] {
  const points = pointsToday(view);
  const letters = (wanted: (felt: number, after: number) => boolean) =>
    points
      .filter(
        ({ finding: { felt, feltAfter } }) => felt !== null && feltAfter !== null && wanted(felt, feltAfter),
      )
      .map(({ point }) => point.letter);
  const lines: string[] = [];
  const less = letters((felt, after) => after < felt);
  const more = letters((felt, after) => after > felt);
  const same = letters((felt, after) => after === felt);
  if (less.length > 0) lines.push(`Less tender to pressure at ${listWords(less)}.`);
  if (same.length > 0) lines.push(`No change at ${listWords(same)}.`);
  if (more.length > 0) lines.push(`More tender at ${listWords(more)}.`);
  const after = view.facts.scores.pain_now_after;
  if (typeof after === 'number') lines.push(`Pain now ${after}.`);
  lines.push(...ceilingWords(view, points));
  return lines;
}

/** Felt pressure against the ceilings; nothing is claimed while a hold has no number. */
function ceilingWords(view: VisitView, points: ReturnType<typeof pointsToday>): string[] {
  const peaks = points.flatMap(({ point, finding, holds }) =>
    holds.map((hold) => ({
      letter: point.letter,
      peak: hold.feltPeak ?? hold.feltStart,
      ceiling: finding.ceiling ?? view.facts.tolerance?.ceiling ?? null,
    })),
  );
  const above = peaks.filter(({ peak, ceiling }) => peak !== null && ceiling !== null && peak > ceiling);
  const letters = [...new Set(above.map(({ letter }) => letter))];
  if (letters.length > 0) return [`Felt above the ceiling at ${listWords(letters)}.`];
  const ceilings = new Set(peaks.map(({ ceiling }) => ceiling));
  const [only] = ceilings;
  const known = ceilings.size === 1 && typeof only === 'number';
  return known && peaks.every(({ peak }) => peak !== null) ? [`No hold above the ceiling of ${only}.`] : [];
}
