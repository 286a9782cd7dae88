import { drawingOf } from '@/lib/body/figure';
import { viewWord } from '@/lib/body/words';
import { type ClientCharts, visitWords } from '@/lib/domain/chart-history';
import { type Day, sayDay } from '@/lib/when';
import type { Comparing } from './compare-href';

/** The head of the page: what it answers, and for which visits. */
export function comparingWords(
  { visits }: ClientCharts,
  { chosen, view, show }: Comparing,
  today: Day,
): { title: string; sub: string } {
  const [first] = visits;
  if (!first) return { title: 'what changed', sub: 'No visit yet' };
  if (show === 'often') {
    const since = visits.length === 1 ? 'the first visit' : `${visits.length} visits`;
    return { title: 'how often', sub: `Over ${since}, from ${sayDay(first.onDay, today)}` };
  }
  const shown = [chosen.from, chosen.to].flatMap((visit) => (visit ? [visitWords(visit, today)] : []));
  const named = shown.join(' and ') || 'No visit chosen';
  const sub = `${named.charAt(0).toUpperCase()}${named.slice(1)}`;
  return {
    title: 'what changed',
    sub:
      show === 'table' || shown.length === 0
        ? sub
        : `${sub}, ${viewWord(view).toLowerCase()}${drawingOf(view) === 'sole' ? '' : ' view'}`,
  };
}
