import type { RegionCode } from '@/lib/body/regions';
import type { HomeZone } from './facts';

/** Parts of the body, head to foot, by the first letters of a region's code, with the no-press places near them. */
const near: Readonly<Record<string, readonly HomeZone[]>> = {
  HD: ['neck_front'],
  NK: ['neck_front', 'armpit'],
  SH: ['neck_front', 'armpit'],
  SC: ['neck_front', 'armpit'],
  CH: ['neck_front', 'armpit'],
  UA: ['armpit'],
  EL: ['armpit'],
  FA: ['armpit'],
  WR: ['armpit'],
  HA: ['armpit'],
  AB: ['groin'],
  GR: ['groin'],
  BU: ['groin'],
  HP: ['groin'],
  PE: ['groin'],
  TH: ['groin', 'knee_back'],
  KN: ['knee_back'],
  LG: ['knee_back'],
  AN: ['knee_back'],
  FT: ['knee_back'],
};

/** The no-press places a client is told to stay off when pressing in this region; empty prints all four. */
export function zonesNear(region: RegionCode): HomeZone[] {
  return [...(near[region.slice(0, 2)] ?? [])];
}
