import type { Side } from '@/lib/body/figure';
import { lateralityAt } from '@/lib/body/geometry';
import { regionAt } from '@/lib/body/region-at';
import { type BaseRegionCode, baseOf, region } from '@/lib/body/regions';
import { onStroke } from '@/lib/body/strokes';
import { sideWord } from '@/lib/body/words';
import { inZoneArea, type ZoneArea, type ZoneCode, zoneAreasAt } from '@/lib/body/zone-areas';
import { type ChartZone, type ZoneKind, type ZoneRule, zoneKinds } from './chart-zone';
import type { Spot } from './point';
import { type ZonePlace, zonePlaces } from './screening';

/** A zone of one client: said in words (`place`) or drawn on the chart (`drawn`), with its kind or its reason. */
export type ClientZoneView = Readonly<{
  id: string;
  kind: ZoneKind | null;
  place: ZonePlace | null;
  side: Side;
  rule: ZoneRule;
  reason: string | null;
  drawn: DrawnZone | null;
}>;
export type DrawnZone = Pick<ChartZone, 'view' | 'x' | 'y' | 'stroke' | 'penWidth' | 'figureVersion'>;

/** One zone a spot lies in, as it holds for the person who presses. */
export type ZoneHit = Readonly<{
  /** `block`: a hold needs a reason. `warn`: it is allowed, with care. */
  rule: ZoneRule;
  /** "side of the neck: arm nerves and subclavian vessels" */
  words: string;
  /** Longest hold, s; null without a limit of its own. */
  maxSeconds: number | null;
  /** How to press there, or who may; null when there is nothing to add. */
  advice: string | null;
  /** The client's own zone; null for a general one. */
  zoneId: string | null;
  /** The general zone; null for one of the client's own. */
  code: ZoneCode | null;
}>;

/** Training of the person who presses: zones for the trained are blocked for everyone else. */
export type Presser = Readonly<{ advanced: boolean }>;
/** Somebody without training: the client at home. */
export const untrained: Presser = { advanced: false };

type Covered = Readonly<{ areas: readonly ZoneCode[]; regions: readonly BaseRegionCode[] }>;
/** What a place written down in words covers: the general zone there, and whole regions. */
const covered: Record<ZonePlace, Covered> = {
  neck_front: { areas: ['neck_front'], regions: ['NK_FRONT'] },
  neck_side: { areas: ['neck_side'], regions: ['NK_SIDE'] },
  under_ear: { areas: ['under_ear'], regions: [] },
  armpit: { areas: ['armpit'], regions: [] },
  arm_inner: { areas: ['arm_inner'], regions: ['UA_INNER'] },
  elbow_crease: { areas: ['elbow_crease'], regions: ['EL_FRONT'] },
  chest: { areas: ['breast'], regions: ['CH_BREAST', 'CH_UPPER'] },
  belly: { areas: ['upper_belly'], regions: ['AB_UPPER', 'AB_LOWER'] },
  flank: { areas: ['flank', 'floating_ribs'], regions: ['BK_LOW'] },
  groin: { areas: ['groin'], regions: ['GR_GROIN'] },
  knee_back: { areas: ['knee_back'], regions: ['KN_BACK'] },
  calf: { areas: [], regions: ['LG_BACK'] },
  other: { areas: [], regions: [] },
};

function placeCovers(place: ZonePlace, spot: Spot): boolean {
  const { areas, regions } = covered[place];
  return (
    areas.some((code) => inZoneArea(code, spot.view, spot)) ||
    regions.includes(baseOf(regionAt(spot.view, spot)))
  );
}

/** The line of a drawn zone; a round one is a line of one point. */
export const zoneLine = ({ stroke, x, y }: Pick<DrawnZone, 'stroke' | 'x' | 'y'>) =>
  stroke.length > 0 ? stroke.map(([sx, sy]) => ({ x: sx, y: sy })) : [{ x, y }];

function ownZoneCovers({ place, drawn, side }: ClientZoneView, spot: Spot): boolean {
  if (drawn) return drawn.view === spot.view && onStroke(zoneLine(drawn), spot, drawn.penWidth);
  const here = lateralityAt(spot.view, spot.x);
  const sameSide = side === here || side === 'midline' || here === 'midline';
  return sameSide && place !== null && placeCovers(place, spot);
}

function generalHit(area: ZoneArea, { advanced }: Presser): ZoneHit {
  const shut = area.advancedOnly === true && !advanced;
  const limit = area.maxSeconds ? `At most ${area.maxSeconds} seconds.` : null;
  const advice = [shut ? 'For advanced training only.' : null, limit, area.advice].filter(Boolean).join(' ');
  return {
    rule: shut ? 'block' : area.rule,
    words: `${area.place}: ${area.lies}`,
    maxSeconds: area.maxSeconds ?? null,
    advice: advice || null,
    zoneId: null,
    code: area.code,
  };
}

const ownHit = (zone: ClientZoneView): ZoneHit => ({
  rule: zone.rule,
  words: `${zoneTitle(zone).toLowerCase()}: ${zoneWhy(zone)}`,
  maxSeconds: null,
  advice: null,
  zoneId: zone.id,
  code: null,
});

/** Every no-press zone a spot lies in, strictest first, the client's own before the general ones. */
export function zonesAt(spot: Spot, zones: readonly ClientZoneView[], by: Presser): ZoneHit[] {
  return [
    ...zones.filter((zone) => ownZoneCovers(zone, spot)).map(ownHit),
    ...zoneAreasAt(spot.view, spot).map((area) => generalHit(area, by)),
  ].sort((a, b) => a.rule.localeCompare(b.rule));
}

/** The strictest of them; null in the open. */
export const zoneAt = (spot: Spot, zones: readonly ClientZoneView[], by: Presser): ZoneHit | null =>
  zonesAt(spot, zones, by)[0] ?? null;

/** Longest hold at a spot, s; null where no zone sets one. */
export function zoneSeconds(hits: readonly ZoneHit[]): number | null {
  const limits = hits.flatMap(({ maxSeconds }) => maxSeconds ?? []);
  return limits.length > 0 ? Math.min(...limits) : null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Calf": where a zone lies, without its side. */
export function zoneWhere({ place, drawn }: Pick<ClientZoneView, 'place' | 'drawn'>): string {
  if (place) return zonePlaces[place].label;
  return drawn ? capital(region(regionAt(drawn.view, drawn)).label) : 'Another place';
}

/** "Left calf": where a zone lies; the side comes first. */
export function zoneTitle(zone: Pick<ClientZoneView, 'place' | 'drawn' | 'side'>): string {
  const where = zoneWhere(zone);
  return zone.side === 'midline' ? where : `${sideWord(zone.side)} ${where.toLowerCase()}`;
}

/** "bruise: fell on the stairs": why a zone stands. */
export function zoneWhy({ kind, reason }: Pick<ClientZoneView, 'kind' | 'reason'>): string {
  const what = kind && kind !== 'other' ? zoneKinds[kind].toLowerCase() : null;
  return [what, reason].filter(Boolean).join(': ');
}

/** A zone just drawn, as it is read back later. */
export function zoneView({ zoneId, kind, side, rule, reason, ...drawn }: ChartZone): ClientZoneView {
  return { id: zoneId, kind, place: null, side, rule, reason, drawn };
}

/** One of the client's zones as charts draw it: as it was drawn, or the general area its words stand for. */
export type ZonePicture = Readonly<{
  id: string;
  rule: ZoneRule;
  /** "Left calf: bruise" */
  title: string;
  side: Side;
  drawn: DrawnZone | null;
  areas: readonly ZoneCode[];
  /** Whole regions, where no area is drawn for the words. */
  regions: readonly BaseRegionCode[];
}>;

/** The client's zones for the charts of cards, prints and the visit. */
export const zonePictures = (zones: readonly ClientZoneView[]): ZonePicture[] =>
  zones.map((zone) => {
    const { areas, regions } = covered[zone.place ?? 'other'];
    return {
      id: zone.id,
      rule: zone.rule,
      title: `${zoneTitle(zone)}: ${zoneWhy(zone)}`,
      side: zone.side,
      drawn: zone.drawn,
      areas,
      regions: areas.length > 0 ? [] : regions,
    };
  });
