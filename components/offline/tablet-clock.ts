import { clockOffset } from '@/lib/domain/tablet-clock';
import { isZone, type Zone } from '@/lib/when';

// What the clinic's clock says, as far as this tablet has heard; kept for pages opened without the clinic.

const offsetKey = 'palpate-clock';
const zoneKey = 'palpate-zone';
let offset: number | null = null;
const listeners = new Set<() => void>();

/** Learns from any answer of the clinic. `askedAt`: by this tablet's clock. */
export function hearClock(answer: Response, askedAt: number): void {
  const heard = clockOffset(answer.headers.get('date'), askedAt, Date.now());
  if (heard === null || heard === offset) return;
  offset = heard;
  write(offsetKey, String(heard));
  for (const listener of listeners) listener();
}

/** Milliseconds this tablet's clock lacks. */
export function heardOffset(): number {
  offset ??= Number(read(offsetKey) ?? 0) || 0;
  return offset;
}

export function onClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Now, by the clinic's clock. */
export const clinicNow = (): Date => new Date(Date.now() + heardOffset());

/** The clinic's zone, for pages that are opened without it. */
export const rememberZone = (zone: Zone): void => write(zoneKey, zone);
export function rememberedZone(): Zone {
  const kept = read(zoneKey);
  return kept && isZone(kept) ? kept : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It is heard again with the next answer.
  }
}
