import { z } from 'zod';
import { PressureUnit, type Threshold, toKpa } from '@/lib/domain/hold';

/** The meter last read on this device: the next reading is most likely made with it. */
const Meter = z.object({
  unit: PressureUnit,
  tipAreaCm2: z.number(),
  device: z.string().nullable(),
  readings: z.number(),
});
export type Meter = z.infer<typeof Meter>;

const key = 'palpate-meter';

export function lastMeter(): Meter | null {
  try {
    const read = Meter.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function rememberMeter({ unit, tipAreaCm2, device, readings }: Meter): void {
  try {
    localStorage.setItem(key, JSON.stringify({ unit, tipAreaCm2, device, readings }));
  } catch {
    // A closed store remembers nothing.
  }
}

/** Thresholds beyond these are rare enough to look at the entry again, kPa (clinical review §2d). */
const likely = { least: 30, most: 1000 };

/** "2.1 kgf/cm2 is 205.9 kPa, the mean of 2 readings, tip 1 cm²": as typed, and as it is compared. */
export function meterWords({ value, unit, tipAreaCm2, device, readings }: Threshold): string {
  const same = unit === 'kPa' ? `${value} kPa` : `${value} ${unit} is ${toKpa(value, unit)} kPa`;
  const count = readings === 1 ? 'one reading' : `the mean of ${readings} readings`;
  return [same, count, `tip ${tipAreaCm2} cm²`, device].filter(Boolean).join(', ');
}

/** A sentence where a reading is hardly one of a point; null where it may be. */
export function meterWarning({ value, unit }: Pick<Threshold, 'value' | 'unit'>): string | null {
  const kpa = toKpa(value, unit);
  if (kpa >= likely.least && kpa <= likely.most) return null;
  return `${kpa} kPa is unusual at a point. Check the number and its unit.`;
}
