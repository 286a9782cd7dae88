import type { Side } from '@/lib/body/figure';
import { type Place, spotOfPlace } from '@/lib/body/places';
import type { Finding, Mark, Point } from '@/lib/domain/ops';
import type { Quality, Spot } from '@/lib/domain/point';
import { applyOp } from '@/lib/domain/visit-facts';
import type { VisitView } from '@/lib/domain/visit-view';
import { moved, newPoint, painMark, pointOf } from './marking';
import type { Entry } from './visit-history';

/** A mark said in words instead of on the picture. */
export type ListedMark = Readonly<{
  what: 'finding' | 'pain' | 'referral';
  place: Place;
  /** One mark for each. */
  sides: readonly Side[];
  felt: number | null;
  qualities: readonly Quality[];
  /** Referral only: the point it comes from. */
  fromPointId: string | null;
  /** Why a point is marked in a no-press zone. */
  note: string | null;
}>;

/** Where the marks will lie; sides the figure does not show for this place are left out. */
export const spotsOf = ({ place, sides }: Pick<ListedMark, 'place' | 'sides'>): Spot[] =>
  sides.flatMap((side) => spotOfPlace(place, side) ?? []).map(({ view, x, y }) => ({ view, x, y }));

/** Everything one press of "Add" writes: one id for each spot, in the order of the sides. */
export function listedEntries(view: VisitView, ids: readonly string[], mark: ListedMark): Entry[] {
  let so = view;
  return spotsOf(mark).flatMap((spot, i): Entry[] => {
    const id = ids[i];
    if (!id) return [];
    const entries = entriesAt(so, id, spot, mark);
    // The second of two points takes the letter after the first one's.
    so = { ...so, facts: entries.reduce(withEntry, so.facts) };
    return entries;
  });
}

const withEntry = (facts: VisitView['facts'], entry: Entry) =>
  applyOp(facts, { v: 1, id: '', visitId: '', staffId: '', madeAt: '', ...entry });

function entriesAt(view: VisitView, id: string, spot: Spot, mark: ListedMark): Entry[] {
  const { what, place, felt, note } = mark;
  const qualities = [...mark.qualities];
  if (what === 'finding') {
    const muscle = place.kind === 'muscle' ? { muscleCode: place.code } : {};
    return newPoint(view, id, spot, { ...muscle, ...(note ? { note } : {}) }).map((entry) =>
      entry.kind === 'finding.put' ? { ...entry, body: { ...entry.body, felt, qualities } } : entry,
    );
  }
  const body: Mark = {
    ...painMark(id, spot.view, [spot], regionOf(place)),
    intensity: felt,
    qualities,
    ...(what === 'referral' ? { layer: 'referral', pointId: mark.fromPointId } : {}),
  };
  return [{ kind: 'mark.put', body }];
}

const regionOf = (place: Place) => (place.kind === 'region' ? { regionCode: place.code } : {});

/** A mark of the client, or a felt place, put in the middle of another place; what was said of it stays. */
export function markMovedTo(mark: Mark, place: Place, side: Side): Entry[] {
  const [spot] = spotsOf({ place, sides: [side] });
  if (!spot) return [];
  const {
    view,
    x,
    y,
    side: on,
    regionCode,
    figureVersion,
  } = painMark(mark.markId, spot.view, [spot], regionOf(place));
  // A drawn area has no meaning at another place: it becomes a spot.
  const pin = { kind: 'pin' as const, stroke: [], penWidth: null };
  return [{ kind: 'mark.put', body: { ...mark, ...pin, view, x, y, side: on, regionCode, figureVersion } }];
}

/** A point put in the middle of another place, with its answers; the muscle follows a muscle that is named. */
export function findingMovedTo(view: VisitView, finding: Finding, place: Place, side: Side): Entry[] {
  const point = pointOf(view, finding.pointId);
  const [spot] = spotsOf({ place, sides: [side] });
  if (!spot || !point) return [];
  const there = moved(finding, spot);
  const named = newPoint(
    view,
    point.pointId,
    spot,
    place.kind === 'muscle' ? { muscleCode: place.code } : {},
  );
  const body = named.find((entry) => entry.kind === 'point.put')?.body;
  return [
    ...(body ? [{ kind: 'point.put', body: { ...body, letter: point.letter } } as const] : []),
    { kind: 'finding.put', body: there },
  ];
}

/** The place a mark stands at now: its muscle, else its region. */
export const placeOf = (muscleCode: Point['muscleCode'], regionCode: Mark['regionCode']): Place | null =>
  muscleCode
    ? { kind: 'muscle', code: muscleCode }
    : regionCode
      ? { kind: 'region', code: regionCode }
      : null;
