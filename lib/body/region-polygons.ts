import { chartPoint, type FigurePoint, type Half, halvesOf, sideOfView, type View } from './figure';
import { distanceToSegment, lateralityAt } from './geometry';
import { isHalved, NO_REGION, type RegionRaster, regionRaster } from './region-raster';
import { REGION_CODES, type RegionCode } from './regions';

/** A region as one sees it in a view, on one side of the client. */
export type RegionPolygon = {
  readonly code: RegionCode;
  /** The strip that counts as the midline belongs to the half it lies on. */
  readonly side: 'left' | 'right';
  /** Rings in tenths, holes among them: fill even-odd. Neighbours share their borders exactly. */
  readonly rings: readonly (readonly FigurePoint[])[];
  /** Square tenths. */
  readonly area: number;
};

type Traced = {
  readonly code: RegionCode;
  readonly rings: readonly (readonly FigurePoint[])[];
  readonly area: number;
};

const tracedRasters = new WeakMap<RegionRaster, readonly Traced[]>();
const polygons = new Map<View, readonly RegionPolygon[]>();

/**
 * The regions of a view as polygons, clipped to the silhouette and true to 2.5/1000 stature; for drawing, focus and
 * referral washes. Hit-testing asks `regionAt`. Worked out once a view.
 */
export function regionPolygons(view: View): readonly RegionPolygon[] {
  const known = polygons.get(view);
  if (known) return known;
  const raster = regionRaster(view);
  const drawn = tracedRasters.get(raster) ?? traced(raster);
  tracedRasters.set(raster, drawn);
  const made = halvesOf(view).flatMap((half) =>
    drawn.map(({ code, rings, area }): RegionPolygon => {
      const onChart = rings.map((ring) => ring.map((point) => chartPoint(half, point)));
      return { code, side: sideOfHalf(view, half), rings: onChart, area };
    }),
  );
  polygons.set(view, made);
  return made;
}

const FAR_OUT = 1000;

function sideOfHalf(view: View, half: Half): 'left' | 'right' {
  const only = sideOfView(view);
  if (only) return only;
  return lateralityAt(view, half === 'plus' ? FAR_OUT : -FAR_OUT) === 'left' ? 'left' : 'right';
}

/** Every region of a raster, traced along its cells, with borders thinned between the corners where regions meet. */
function traced(raster: RegionRaster): readonly Traced[] {
  const { columns, labels, minX, minY, step } = raster;
  const edgesBy = new Map<number, Edges>();
  // A corner carries the number of the cell to its lower right.
  for (let cell = 0; cell < labels.length; cell++) {
    const own = labels[cell] ?? NO_REGION;
    if (own === NO_REGION) continue;
    const [up, right, down, left] = [cell - columns, cell + 1, cell + columns, cell - 1];
    if (labels[up] !== own) addEdge(edgesBy, own, cell, right);
    if (labels[right] !== own) addEdge(edgesBy, own, right, down + 1);
    if (labels[down] !== own) addEdge(edgesBy, own, down + 1, down);
    if (labels[left] !== own) addEdge(edgesBy, own, down, cell);
  }
  const meets = (corner: number) => {
    const [a, b] = [labels[corner - columns - 1], labels[corner - columns]];
    const [c, d] = [labels[corner - 1], labels[corner]];
    if (Number(a === b) + Number(c === d) + Number(a === c) + Number(b === d) < 2) return true;
    // The corner at the midline stays sharp, so the two halves close without a notch.
    return b !== d && minX + (corner % columns) * step === 0 && isHalved(raster);
  };
  const place = (corner: number): FigurePoint => ({
    x: minX + (corner % columns) * step,
    y: minY + Math.floor(corner / columns) * step,
  });
  return [...edgesBy]
    .sort(([a], [b]) => a - b)
    .flatMap(([own, edges]) => {
      const code = REGION_CODES[own];
      if (!code) return [];
      const rings = ringsOf(edges, columns).map((ring) => thinnedRing(ring, meets, place, raster.step));
      const area = Math.abs(rings.reduce((sum, ring) => sum + signedArea(ring), 0));
      return [{ code, rings, area }];
    });
}

/** Where the border goes on from a grid corner, walking with the region on the right. */
type Edges = Map<number, number[]>;

function addEdge(edgesBy: Map<number, Edges>, own: number, from: number, to: number) {
  const edges = edgesBy.get(own) ?? new Map<number, number[]>();
  edgesBy.set(own, edges);
  const onward = edges.get(from);
  if (onward) onward.push(to);
  else edges.set(from, [to]);
}

/** Closed walks along the edges. Where cells touch at a corner only, the walk turns right and keeps them apart. */
function ringsOf(edges: Edges, width: number): number[][] {
  const rings: number[][] = [];
  for (const [start, starts] of edges) {
    while (starts.length > 0) {
      const ring: number[] = [];
      let [before, at] = [start, start];
      do {
        ring.push(at);
        const next = takeEdge(edges.get(at) ?? [], at - before, at, width);
        if (next === null) break;
        [before, at] = [at, next];
      } while (at !== start);
      rings.push(ring);
    }
  }
  return rings;
}

function takeEdge(onward: number[], heading: number, at: number, width: number): number | null {
  if (onward.length < 2) return onward.pop() ?? null;
  const right = heading === 1 ? width : heading === width ? -1 : heading === -1 ? -width : 1;
  const [next] = onward.splice(Math.max(0, onward.indexOf(at + right)), 1);
  return next ?? null;
}

type Meets = (corner: number) => boolean;
type PlaceOf = (corner: number) => FigurePoint;

/** A ring cut where regions meet, each piece thinned the same way from both sides of the border. */
function thinnedRing(ring: readonly number[], meets: Meets, place: PlaceOf, step: number): FigurePoint[] {
  const lowest = ring.indexOf(ring.reduce((a, b) => Math.min(a, b)));
  const from = Math.max(ring.findIndex(meets), -1);
  const start = from >= 0 ? from : lowest;
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const out: FigurePoint[] = [];
  let piece: number[] = [];
  for (const corner of [...turned, turned[0] ?? 0]) {
    piece.push(corner);
    const closes = piece.length > 1 && (corner === turned[0] || meets(corner));
    if (!closes) continue;
    out.push(...thinnedPiece(piece, place, step).slice(0, -1));
    piece = [corner];
  }
  return out;
}

function thinnedPiece(piece: readonly number[], place: PlaceOf, step: number): FigurePoint[] {
  const first = piece[0] ?? 0;
  const last = piece.at(-1) ?? 0;
  const second = piece[1] ?? 0;
  const forward = first < last || (first === last && second < (piece.at(-2) ?? 0));
  const corners = (forward ? piece : [...piece].reverse()).map(place);
  // Halfway along each edge: the stairs of a slope lie close to it there.
  const points = corners.flatMap((corner, i) => {
    const next = corners[i + 1];
    const halfway = next ? [{ x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 }] : [corner];
    return i === 0 ? [corner, ...halfway] : halfway;
  });
  const kept = thinned(points, step * TOLERANCE);
  return forward ? kept : kept.reverse();
}

/** Cells: enough to make a slope out of the stairs of a grid. */
const TOLERANCE = 0.9;

/** Ramer–Douglas–Peucker; a closed piece is first cut at the point farthest from its beginning. */
function thinned(points: readonly FigurePoint[], epsilon: number): FigurePoint[] {
  const keep = new Uint8Array(points.length);
  keep[0] = keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    const a = points[from];
    const b = points[to];
    let farthest = -1;
    let most = epsilon;
    for (let i = from + 1; a && b && i < to; i++) {
      const p = points[i];
      const away = p ? distanceToSegment(p, a, b) : 0;
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

function signedArea(ring: readonly FigurePoint[]): number {
  let twice = 0;
  let from = ring.at(-1);
  for (const to of ring) {
    if (from) twice += from.x * to.y - to.x * from.y;
    from = to;
  }
  return twice / 2;
}
