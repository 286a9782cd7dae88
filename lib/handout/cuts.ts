import type { BlockId } from './block';
import { mapHeights } from './layout/map';

/** What of a sheet gives way so that it fits. Type never shrinks and help lines never go. */
export type Cut = Readonly<{
  /** Less white between the lines. */
  tight: boolean;
  /** Blocks printed in their short form. */
  short: readonly BlockId[];
  leftOff: readonly BlockId[];
  /** Height of the map in CSS px; null leaves it off, since the list alone is enough. */
  map: number | null;
  /** Where else a point was felt, in words and on the map. */
  elsewhere: boolean;
  /** The list of spots with a line each; else one after the other, which many spots need. */
  spotLines: boolean;
  own: boolean;
  /** The clinic's address beside its name; its phone always stands. */
  address: boolean;
}>;

const whole: Cut = {
  tight: false,
  short: [],
  leftOff: [],
  map: mapHeights.full,
  elsewhere: true,
  spotLines: true,
  own: true,
  address: true,
};

/** More spots than this take less room one after the other. */
const mostSpotLines = 8;
/** Blocks by how little the short form takes from them. Medical help has one form only. */
const shortenOrder: readonly BlockId[] = [
  'HO-12',
  'HO-02',
  'HO-03',
  'HO-04',
  'HO-10',
  'HO-08',
  'HO-07',
  'HO-06',
  'HO-01',
  'HO-09',
  'HO-05',
  'HO-11',
  'HO-13',
];

/** One thing that gives way. */
export type Step = (cut: Cut) => Cut;

const shorten =
  (id: BlockId): Step =>
  (cut) => ({ ...cut, short: [...cut.short, id] });
const leaveOff =
  (id: BlockId): Step =>
  (cut) => ({ ...cut, leftOff: [...cut.leftOff, id] });
/** A spot without a line has no room to say where else it was felt, so the map does not show it either. */
const withoutLines: Step = (cut) => ({ ...cut, spotLines: false, elsewhere: false });

/** The sheet after these steps; after none it is whole. */
export const cutBy = (steps: readonly Step[]): Cut => steps.reduce((cut, step) => step(cut), whole);

/** Everything that gives way by itself, in its order; `shortened` are the blocks that can be. */
export const stepsFor = (spots: number, shortened: (id: BlockId) => boolean): readonly Step[] => [
  (cut) => ({ ...cut, tight: true }),
  ...shortenOrder.filter(shortened).map(shorten),
  (cut) => ({ ...cut, map: mapHeights.small }),
  leaveOff('HO-03'),
  (cut) => ({ ...cut, elsewhere: false }),
  ...(spots > mostSpotLines ? [withoutLines] : []),
  (cut) => ({ ...cut, own: false }),
];

/** What gives way once nothing is left that the therapist could switch off. */
export const lastSteps: readonly Step[] = [
  (cut) => ({ ...cut, address: false }),
  ...(['HO-12', 'HO-02', 'HO-10', 'HO-04'] as const).map(leaveOff),
  withoutLines,
  (cut) => ({ ...cut, map: null }),
];
