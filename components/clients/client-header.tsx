import { CalendarClock, Hand, TriangleAlert, UserCheck } from 'lucide-react';
import { Pill } from '@/components/ui/pill';
import type { CardAppointment, CardFlag } from '@/lib/domain/client-card';
import { standingFlags } from '@/lib/domain/screening';
import { localTime } from '@/lib/when';

/** What stands today: arrived, expected, in treatment. Nothing when nobody is expected. */
export function TodayState({ today, zone }: { today: CardAppointment | null; zone: string }) {
  if (!today) return null;
  if (today.status === 'in_treatment')
    return (
      <Pill icon={<Hand />} tone="accent" filled>
        In treatment
      </Pill>
    );
  if (today.status === 'arrived')
    return (
      <Pill icon={<UserCheck />} tone="accent" filled>
        Arrived{today.arrivedAt ? ` ${localTime(today.arrivedAt, zone)}` : ''}
      </Pill>
    );
  return (
    <Pill icon={<CalendarClock />} filled>
      Today, {localTime(today.startsAt, zone)}
    </Pill>
  );
}

/** Standing flags in words, so nobody begins without them. */
export function Flags({ flags }: { flags: readonly CardFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul aria-label="Take care" className="flex flex-wrap gap-2 pt-1.5">
      {flags.map((one) => (
        <li key={one.id} className="min-w-0">
          <Pill icon={<TriangleAlert />} tone="warn" filled className="max-w-full break-words">
            <span className="min-w-0">
              {standingFlags[one.flag].label}
              {one.note ? <span className="font-normal">: {one.note}</span> : null}
            </span>
          </Pill>
        </li>
      ))}
    </ul>
  );
}
