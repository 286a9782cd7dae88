import { plusMinutes, quarter } from './calendar';
import type { StaffKey, todaysPeople } from './people';

/** Where a client of today stands: the visit of the day has been written when `visit` is true. */
export type Seat = Readonly<{
  staff: StaffKey;
  startsAt: string;
  state: 'signed' | 'unsigned' | 'running' | 'arrived' | 'booked';
  visit: boolean;
  arrivedAt: string | null;
  long: boolean;
}>;

/** The day around `now`: two done, one in treatment, one due now, four to come. */
export function todaysSeats(now: Date): Record<'amara' | keyof typeof todaysPeople, Seat> {
  // Amara is due at the next quarter of an hour that is at least four minutes away.
  const due = quarter(new Date(now.getTime() + 4 * 60_000), 15);
  const seat = (staff: StaffKey, offset: number, state: Seat['state'], long = false): Seat => ({
    staff,
    startsAt: plusMinutes(due, offset),
    state,
    long,
    arrivedAt: state === 'arrived' ? plusMinutes(now.toISOString(), -2) : null,
    visit: state === 'signed' || state === 'unsigned' || state === 'running',
  });
  return {
    piotr: seat('ilse', -150, 'signed'),
    maren: seat('ilse', -75, 'unsigned'),
    jonas: { ...seat('henrik', 0, 'running'), startsAt: quarter(now, -15) },
    amara: seat('ilse', 0, 'arrived'),
    lucia: seat('ilse', 75, 'booked', true),
    daeJung: seat('wen', 30, 'booked'),
    sofia: seat('henrik', 90, 'booked'),
    tomasz: seat('wen', 105, 'booked'),
  };
}
