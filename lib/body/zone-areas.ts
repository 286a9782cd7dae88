import type { BodyShape } from './body-shape';
import { drawingOf, drawnPoint, type FigurePoint, halvesOf, type Side, type View } from './figure';
import { insidePolygon, onNearArm } from './geometry';
import { warpedLandmarks } from './shape-variants';
import { type Landmark, mirrored, splinePath } from './spline';
import { halvesOn } from './svg';
import { ZONE_FACTS, type ZoneFacts } from './zone-facts';
import { ZONE_RINGS, type ZoneRing, zonePolygon } from './zone-landmarks';

export type ZoneCode = keyof typeof ZONE_FACTS;
export const ZONE_CODES = Object.keys(ZONE_FACTS) as ZoneCode[];

/** One drawing of a zone: the half right of the midline (its twin is the mirror image), or a ring across it. */
export type ZoneShape = ZoneRing & Readonly<{ polygon: readonly FigurePoint[] }>;
export type ZoneArea = ZoneFacts & Readonly<{ code: ZoneCode; shapes: readonly ZoneShape[] }>;

/** Every general no-press zone with where it lies, head to foot. */
export const ZONE_AREAS: readonly ZoneArea[] = ZONE_CODES.map((code) => ({
  code,
  ...(ZONE_FACTS[code] as ZoneFacts),
  shapes: (ZONE_RINGS[code] as readonly ZoneRing[]).map((one) => ({ ...one, polygon: zonePolygon(one) })),
}));
const byCode = new Map(ZONE_AREAS.map((area) => [area.code, area]));

function covers(area: ZoneArea, view: View, spot: FigurePoint): boolean {
  const drawing = drawingOf(view);
  const shapes = area.shapes.filter((shape) => shape.drawing === drawing);
  if (shapes.length === 0) return false;
  const at = drawnPoint(view, spot);
  const part = onNearArm(view, spot) ? 'arm' : 'body';
  return shapes.some((shape) => shape.part === part && insidePolygon(shape.polygon, at));
}

/** The general zones a spot lies in, head to foot; none off the body. */
export const zoneAreasAt = (view: View, spot: FigurePoint): ZoneArea[] =>
  ZONE_AREAS.filter((area) => covers(area, view, spot));

/** Does the spot lie in this general zone? */
export function inZoneArea(code: ZoneCode, view: View, spot: FigurePoint): boolean {
  const area = byCode.get(code);
  return area !== undefined && covers(area, view, spot);
}

const known = new Map<string, string>();

/** Path data in tenths of a general zone in a view: on the client's side, or both; empty where it does not lie. */
export function zoneAreaPath(
  code: ZoneCode,
  view: View,
  side: Side = 'midline',
  shape: BodyShape = 'even',
): string {
  const key = `${code} ${view} ${side} ${shape}`;
  const made = known.get(key) ?? drawnPath(code, view, side, shape);
  known.set(key, made);
  return made;
}

function drawnPath(code: ZoneCode, view: View, side: Side, body: BodyShape): string {
  const drawing = drawingOf(view);
  const shapes = byCode.get(code)?.shapes.filter((shape) => shape.drawing === drawing) ?? [];
  const inShape = (ring: readonly Landmark[]) => warpedLandmarks(body, drawing, ring);
  const halves = halvesOn(view, side).filter((half) => halvesOf(view).includes(half));
  return shapes
    .flatMap(({ ring, half: oneSide, across }) => {
      if (across && halves.length === 2) return splinePath(inShape(ring));
      return halves.map((half) =>
        splinePath(half === 'plus' ? inShape(oneSide) : mirrored(inShape(oneSide))),
      );
    })
    .join('');
}

/** The general zones of a view, for drawing them all. */
export const zoneAreasOf = (view: View): ZoneArea[] =>
  ZONE_AREAS.filter(({ shapes }) => shapes.some(({ drawing }) => drawing === drawingOf(view)));
