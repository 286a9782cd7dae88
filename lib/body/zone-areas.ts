import { drawingOf, drawnPoint, type FigurePoint, type Half, halvesOf, type View } from './figure';
import { insidePolygon, onNearArm } from './geometry';
import { type Landmark, mirrored, splinePath } from './spline';
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

export type ZonePath = Readonly<{ area: ZoneArea; d: string }>;
const pathsByView = new Map<View, readonly ZonePath[]>();

/** Path data in tenths of every general zone of a view, each with all its halves. Worked out once. */
export function zonePaths(view: View): readonly ZonePath[] {
  const known = pathsByView.get(view);
  if (known) return known;
  const made = ZONE_AREAS.flatMap((area) => {
    const d = area.shapes
      .filter(({ drawing }) => drawing === drawingOf(view))
      .flatMap(({ ring, across }) =>
        (across ? (['plus'] as const) : halvesOf(view)).map((half) => splinePath(turned(ring, half))),
      )
      .join('');
    return d ? [{ area, d }] : [];
  });
  pathsByView.set(view, made);
  return made;
}

const turned = (ring: readonly Landmark[], half: Half) => (half === 'plus' ? ring : mirrored(ring));
