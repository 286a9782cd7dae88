import { addDays, type Day, localTime, wallToInstant } from '@/lib/when';
import { worksThen } from './hours';

/** Starts of a full day: 60 minutes and 10 of turn-over each, with a break at noon. */
const starts = ['08:00', '09:15', '10:30', '11:45', '13:30', '14:45', '16:00', '17:15', '18:30'] as const;
export const minutes = 60;
export const turnoverMinutes = 10;

export const plusMinutes = (instant: string, count: number) =>
  new Date(Date.parse(instant) + count * 60_000).toISOString();

/** Free starts per therapist inside their hours, each taken once. */
export function calendar(zone: string, today: Day) {
  const taken = new Set<string>();
  /** The start nearest to the usual one on that day, or on the next days when it is full. */
  const take = (staff: string, wanted: Day, usual: number): string => {
    for (let later = 0; later < 30; later += 1) {
      const day = addDays(wanted, later);
      const order = starts.map((_, index) => index).sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual));
      const free = order.find((index) => {
        const start = starts[index];
        const works = start && worksThen(staff, day, start, minutes + turnoverMinutes, today);
        return works && !taken.has(`${staff} ${day} ${index}`);
      });
      const time = free === undefined ? undefined : starts[free];
      if (time) {
        taken.add(`${staff} ${day} ${free}`);
        return wallToInstant(day, time, zone);
      }
    }
    throw new RangeError('The demo calendar is full.');
  };
  return { take, slots: starts.length };
}

type Place = Readonly<{ zone: string; country: string; emergency: string; fee: string; longFee: string }>;

/** The same clinic by the clock of another place: its day is under way at whatever hour the demo starts. */
const places: readonly Place[] = [
  { zone: 'Europe/London', country: 'GB', emergency: '999', fee: '£62', longFee: '£75' },
  { zone: 'America/New_York', country: 'US', emergency: '911', fee: '$95', longFee: '$115' },
  { zone: 'America/Los_Angeles', country: 'US', emergency: '911', fee: '$95', longFee: '$115' },
  { zone: 'Pacific/Auckland', country: 'NZ', emergency: '111', fee: 'NZ$110', longFee: 'NZ$135' },
  { zone: 'Australia/Sydney', country: 'AU', emergency: '000', fee: 'A$110', longFee: 'A$135' },
  { zone: 'Asia/Singapore', country: 'SG', emergency: '995', fee: 'S$110', longFee: 'S$135' },
  { zone: 'Asia/Kolkata', country: 'IN', emergency: '112', fee: '₹2,500', longFee: '₹3,000' },
  { zone: 'Pacific/Honolulu', country: 'US', emergency: '911', fee: '$95', longFee: '$115' },
];

export function placeFor(now: Date): Place {
  const underWay = places.find(({ zone }) => {
    const time = localTime(now, zone);
    return time >= '10:00' && time < '16:30';
  });
  const place = underWay ?? places[0];
  if (!place) throw new RangeError('No place for the demo clinic.');
  return place;
}

/** The quarter of an hour at or before a moment, moved by `offset` minutes. */
export function quarter(now: Date, offset: number): string {
  const step = 15 * 60_000;
  return new Date(Math.floor(now.getTime() / step) * step + offset * 60_000).toISOString();
}
