import type { FigurePoint } from './figure';

export type PinSpot = FigurePoint & { readonly id: string };

export type PlacedPin = {
  readonly id: string;
  /** The exact spot, never moved. */
  readonly spot: FigurePoint;
  /** Centre of the disc; differs from the spot when the pin stepped aside. */
  readonly disc: FigurePoint;
  readonly aside: boolean;
  /** Where the letter tag sits on the disc. */
  readonly tag: 'left' | 'right';
};

export type PinRoom = {
  /** Smallest distance between two disc centres, px. */
  readonly gap?: number;
  /** Distance a disc keeps from another pin's exact spot once it stepped aside, px. */
  readonly clear?: number;
  /** On paper every disc stands beside its spot, so the spot itself can be seen. */
  readonly always?: boolean;
  /** Places a stepping-aside disc keeps `gap` away from, such as the printed L and R. */
  readonly keepOff?: readonly FigurePoint[];
  /** Discs stay inside these edges, in tenths. */
  readonly within?: { minX: number; maxX: number; minY: number; maxY: number };
};

const DIRECTIONS = 16;
const REACHES = [1.05, 1.35, 1.7, 2.2, 2.8];

const apart = (a: FigurePoint, b: FigurePoint) => Math.hypot(a.x - b.x, a.y - b.y);

/** Free places round a spot: nearby outward ones first, so a disc leaves the body; then any, nearest first. */
function* placesAround(spot: FigurePoint, gap: number): Generator<FigurePoint> {
  const outward = spot.x < 0 ? -1 : 1;
  const ring = (reach: number, leaves: boolean) =>
    Array.from({ length: DIRECTIONS }, (_, i) => {
      const turn = Math.ceil(i / 2) * (i % 2 ? 1 : -1);
      return Math.PI / 5 + (turn * 2 * Math.PI) / DIRECTIONS;
    })
      .filter((angle) => !leaves || Math.cos(angle) > 0.2)
      .map((angle) => ({
        x: Math.round(spot.x + outward * Math.cos(angle) * gap * reach),
        y: Math.round(spot.y + Math.sin(angle) * gap * reach),
      }));
  for (const reach of REACHES.slice(0, 3)) yield* ring(reach, true);
  for (const reach of REACHES) yield* ring(reach, false);
}

/**
 * Lays discs out so that no two are closer than `gap`: older pins first, a newer one steps aside and keeps a leader to
 * its exact spot. `scale` is px per tenth. When no place is free the disc stays on its spot.
 */
export function placePins(pins: readonly PinSpot[], scale: number, room: PinRoom = {}): PlacedPin[] {
  const gap = (room.gap ?? 40) / scale;
  const clear = (room.clear ?? 24) / scale;
  const keepOff = room.keepOff ?? [];
  const discs: FigurePoint[] = [];
  const onChart = ({ x, y }: FigurePoint) =>
    !room.within ||
    (x >= room.within.minX && x <= room.within.maxX && y >= room.within.minY && y <= room.within.maxY);
  const roomy = (place: FigurePoint) => (taken: FigurePoint) => apart(taken, place) >= gap * 0.999;
  const free = (place: FigurePoint) => discs.every(roomy(place));
  for (const pin of pins) {
    const spot = { x: pin.x, y: pin.y };
    const clearOfSpots = (place: FigurePoint) => pins.every((other) => apart(other, place) >= clear);
    let disc = spot;
    if (room.always || !free(spot)) {
      for (const place of placesAround(spot, gap)) {
        if (!onChart(place) || !free(place) || !clearOfSpots(place) || !keepOff.every(roomy(place))) continue;
        disc = place;
        break;
      }
    }
    discs.push(disc);
  }
  const crowded = gap * 1.5;
  const vacated = pins.filter((pin, i) => apart(discs[i] ?? pin, pin) > 0);
  /** A tag there would lie on a spot whose disc stepped aside: neither letter nor spot could be read. */
  const onSpot = (disc: FigurePoint, side: -1 | 1) =>
    vacated.some(
      (spot) => apart({ x: disc.x + side * gap * 0.38, y: disc.y - gap * 0.36 }, spot) < gap * 0.42,
    );
  return pins.map((pin, i) => {
    const disc = discs[i] ?? pin;
    const upperLeftTaken = discs.some(
      (other, j) => j !== i && other.x < disc.x && other.y < disc.y + gap / 4 && apart(other, disc) < crowded,
    );
    const spot = { x: pin.x, y: pin.y };
    const aside = apart(disc, spot) > 0;
    const leaderUpperLeft = aside && spot.x < disc.x && spot.y < disc.y;
    const best = upperLeftTaken || leaderUpperLeft ? 1 : -1;
    const side = onSpot(disc, best) && !onSpot(disc, best === 1 ? -1 : 1) ? -best : best;
    return { id: pin.id, spot, disc, aside, tag: side > 0 ? 'right' : 'left' };
  });
}
