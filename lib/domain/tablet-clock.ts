import { clockSlack } from './op-moment';

/** Milliseconds: an answer that took longer says too little about the time. */
const longestAnswer = 10_000;
/** Milliseconds: the clinic tells its time in whole seconds. */
const toldWithin = 2000;

/**
 * Milliseconds a tablet's clock lacks (negative when it runs fast), from the `date` header of one answer; `askedAt` and
 * `answeredAt` by the tablet's clock. Null when the answer does not tell.
 */
export function clockOffset(date: string | null, askedAt: number, answeredAt: number): number | null {
  const told = date === null ? Number.NaN : Date.parse(date);
  const took = answeredAt - askedAt;
  if (Number.isNaN(told) || took < 0 || took > longestAnswer) return null;
  const offset = Math.round(told + 500 - (askedAt + took / 2));
  return Math.abs(offset) <= toldWithin ? 0 : offset;
}

/** "12 minutes fast" and what it means; null up to two minutes. */
export function sayClock(offset: number): string | null {
  if (Math.abs(offset) <= clockSlack) return null;
  const by = `${amount(Math.abs(offset))} ${offset < 0 ? 'fast' : 'slow'}`;
  return `The clock of this tablet is ${by}. What you record carries the clinic’s time; set the clock in the tablet’s settings.`;
}

function amount(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
