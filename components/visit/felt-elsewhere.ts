import type { View } from '@/lib/body/figure';
import type { StrokePoint } from '@/lib/body/strokes';
import { regionTitle, sideWord } from '@/lib/body/words';
import type { Mark } from '@/lib/domain/ops';
import { pointsToday, type VisitView } from '@/lib/domain/visit-view';
import { painMark, removal } from './marking';
import type { Entry } from './visit-history';

/** "Left front of shoulder": what a mark is called; the side comes first. */
export const titleOfMark = ({ side, regionCode }: Pick<Mark, 'side' | 'regionCode'>): string =>
  regionCode ? regionTitle(side, regionCode) : sideWord(side);

/** Marks of a layer in the order they were made: a change to one must not move its row. */
export const marksOf = ({ facts }: Pick<VisitView, 'facts'>, layer: Mark['layer']): Mark[] =>
  Object.values(facts.marks)
    .filter((mark) => mark.layer === layer)
    .sort((a, b) => a.markId.localeCompare(b.markId));

/** Places where a point is felt besides itself, in the order they were shown. */
export const feltPlaces = ({ facts }: Pick<VisitView, 'facts'>, pointId: string): Mark[] =>
  marksOf({ facts }, 'referral').filter((mark) => mark.pointId === pointId);

/** "Left front of shoulder, left elbow": each place once. */
export const feltWords = (places: readonly Mark[]): string =>
  [...new Set(places.map(titleOfMark))].map((title, i) => (i === 0 ? title : uncapped(title))).join(', ');

/** As it stands within a sentence. */
export const uncapped = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** A place where a point is felt: a spot, or a drawn area. */
export const feltMark = (
  markId: string,
  pointId: string,
  view: View,
  points: readonly StrokePoint[],
): Mark => ({ ...painMark(markId, view, points), layer: 'referral', pointId });

/** Points a felt place can come from: those found today. */
export const sendersToday = (view: Pick<VisitView, 'known' | 'facts'>) =>
  pointsToday(view).filter(({ finding }) => finding.change !== 'gone');

/**
 * The point whose felt places are being shown: the selected one, or that of the selected felt place. Null while none is
 * chosen.
 */
export function senderOf(view: Pick<VisitView, 'known' | 'facts'>, selectedId: string | null): string | null {
  const pointId = selectedId ? (view.facts.marks[selectedId]?.pointId ?? selectedId) : null;
  return sendersToday(view).some(({ point }) => point.pointId === pointId) ? pointId : null;
}

/** Takes marks and today's points away together, so one undo brings all of them back. */
export function erased(view: VisitView, ids: readonly string[]): Entry[] {
  const points = ids.filter((id) => view.facts.findings[id]);
  const gone = new Set(points.flatMap((id) => [...feltPlaces(view, id).map(({ markId }) => markId)]));
  const marks = ids.filter((id) => view.facts.marks[id] && !gone.has(id));
  return [
    ...marks.map((markId): Entry => ({ kind: 'mark.remove', body: { markId } })),
    ...points.flatMap((id) => removal(view, id)),
  ];
}
