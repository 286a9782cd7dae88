import { z } from 'zod';
import { Side } from '@/lib/body/figure';
import { Spot } from './point';

/** What makes a place of this client a no-press zone (clinical review §4a, LOCAL, and §4b, last row). */
export const zoneKinds = {
  bruise: 'Bruise',
  varicose_veins: 'Varicose veins',
  recent_surgery: 'Recent surgery',
  port_or_implant: 'Port or implant',
  lump: 'Lump',
  skin: 'Wound, rash or infection',
  other: 'Something else',
} as const;
export const zoneKindCodes = Object.keys(zoneKinds) as [keyof typeof zoneKinds];
export const ZoneKind = z.enum(
  zoneKindCodes,
  'Say what the zone is: a bruise, a port, a wound or something else.',
);
export type ZoneKind = z.infer<typeof ZoneKind>;

export const ZoneRule = z.enum(['block', 'warn']);
export type ZoneRule = z.infer<typeof ZoneRule>;

/** The most zones that may stand for one client at a time. */
export const MAX_ZONES = 40;

/**
 * A no-press zone drawn on the chart: everything within half a pen's width of its line, or of its one spot.
 * `penWidth` in tenths of 1/1000 stature (700 is about 12 cm on a client of 170 cm).
 */
export const ChartZone = z
  .strictObject({
    zoneId: z.uuid(),
    kind: ZoneKind,
    ...Spot.shape,
    side: Side,
    /** Points [x, y] of the line; empty for a round zone. */
    stroke: z.array(z.tuple([z.int().min(-3000).max(3000), z.int().min(0).max(10250)])).max(500),
    penWidth: z.int().min(60).max(1200),
    rule: ZoneRule,
    reason: z
      .string()
      .trim()
      .max(400)
      .nullable()
      .transform((text) => text || null),
    figureVersion: z.string().regex(/^\d+\.\d+$/),
  })
  .refine((zone) => (zone.reason === null ? zone.kind !== 'other' : zone.reason.length > 1), {
    message: 'Say in words what the zone is.',
    path: ['reason'],
  })
  .refine((zone) => zone.stroke.length !== 1, {
    message: 'A drawn zone needs at least two points; a round one has none.',
    path: ['stroke'],
  });
export type ChartZone = z.infer<typeof ChartZone>;
