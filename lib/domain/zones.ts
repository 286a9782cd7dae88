import type { Side } from '@/lib/body/figure';
import { lateralityAt } from '@/lib/body/geometry';
import { regionAt } from '@/lib/body/region-at';
import { type RegionCode, region } from '@/lib/body/regions';
import { type ChartZone, type ZoneKind, type ZoneRule, zoneKinds } from './chart-zone';
import type { Spot } from './point';
import { type ZonePlace, zonePlaces } from './screening';

/** Regions where sustained point pressure is blocked for everyone (clinical review §4b). */
const blockedForAll: Partial<Record<RegionCode, string>> = {
  NK_FRONT: 'front of the neck: artery and throat',
  UA_INNER: 'inner upper arm: artery and nerves',
  EL_FRONT: 'elbow crease: artery and nerve',
  GR_GROIN: 'groin: artery, vein and nerve',
  KN_BACK: 'back of the knee: vessels and nerve',
};

/** Regions a place written down for one client stands for, until zones are drawn as polygons. */
const regionsOf: Record<ZonePlace, readonly RegionCode[]> = {
  neck_front: ['NK_FRONT'],
  neck_side: ['NK_SIDE'],
  under_ear: ['HD_EAR', 'HD_JAW'],
  armpit: ['CH_SIDE'],
  arm_inner: ['UA_INNER'],
  elbow_crease: ['EL_FRONT'],
  chest: ['CH_BREAST', 'CH_UPPER'],
  belly: ['AB_UPPER', 'AB_LOWER'],
  flank: ['BK_LOW'],
  groin: ['GR_GROIN'],
  knee_back: ['KN_BACK'],
  calf: ['LG_BACK'],
  other: [],
};

/** A zone of one client: said in words (`place`), drawn on the chart (`drawn`), with its kind or its reason. */
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

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "Calf": where a zone lies, without its side. */
export function zoneWhere({ place, drawn }: Pick<ClientZoneView, 'place' | 'drawn'>): string {
  if (place) return zonePlaces[place].label;
  return drawn ? capital(region(regionAt(drawn.view, drawn)).label) : 'Another place';
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
export type ZoneHit = Readonly<{ rule: 'block' | 'warn'; words: string }>;

/** The strictest no-press zone at a spot, general or the client's own; null in the open. */
export function zoneAt(spot: Spot, zones: readonly ClientZoneView[]): ZoneHit | null {
  const region = regionAt(spot.view, spot);
  const general = blockedForAll[region];
  if (general) return { rule: 'block', words: general };
  const side = lateralityAt(spot.view, spot.x);
  const own = zones
    .filter((zone) => zone.place !== null && regionsOf[zone.place].includes(region))
    .filter((zone) => zone.side === side || zone.side === 'midline' || side === 'midline')
    .sort((a, b) => a.rule.localeCompare(b.rule))[0];
  return own
    ? {
        rule: own.rule,
        words: `${zoneWhere(own).toLowerCase()}: ${zoneWhy(own)}`,
      }
    : null;
}
