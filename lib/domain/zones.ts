import type { Side } from '@/lib/body/figure';
import { lateralityAt } from '@/lib/body/geometry';
import { regionAt } from '@/lib/body/region-at';
import type { RegionCode } from '@/lib/body/regions';
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

export type ClientZoneView = Readonly<{
  id: string;
  place: ZonePlace;
  side: Side;
  rule: 'block' | 'warn';
  reason: string;
}>;
export type ZoneHit = Readonly<{ rule: 'block' | 'warn'; words: string }>;

/** The strictest no-press zone at a spot, general or the client's own; null in the open. */
export function zoneAt(spot: Spot, zones: readonly ClientZoneView[]): ZoneHit | null {
  const region = regionAt(spot.view, spot);
  const general = blockedForAll[region];
  if (general) return { rule: 'block', words: general };
  const side = lateralityAt(spot.view, spot.x);
  const own = zones
    .filter((zone) => regionsOf[zone.place].includes(region))
    .filter((zone) => zone.side === side || zone.side === 'midline' || side === 'midline')
    .sort((a, b) => a.rule.localeCompare(b.rule))[0];
  return own
    ? { rule: own.rule, words: `${zonePlaces[own.place].label.toLowerCase()}: ${own.reason}` }
    : null;
}
