import { type Day, saySlot, type Zone } from '@/lib/when';

/** An appointment by its times only: no name belongs in a refusal. */
export type Standing = Readonly<{ startsAt: string; holdsUntil: string }>;

const named = 3;

/** "5 appointments stand in it: Tue 24 Nov, 10:00; Wed 25 Nov, 09:15; Fri 27 Nov, 11:00 and 2 more". */
export function sayStanding(all: readonly Standing[], where: string, zone: Zone, today: Day): string {
  const times = all.slice(0, named).map((one) => saySlot(one.startsAt, zone, today));
  const more = all.length > named ? ` and ${all.length - named} more` : '';
  const count = all.length === 1 ? '1 appointment stands' : `${all.length} appointments stand`;
  return `${count} ${where}: ${times.join('; ')}${more}`;
}
