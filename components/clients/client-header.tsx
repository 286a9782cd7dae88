import { CalendarClock, Hand, StickyNote, TriangleAlert, UserCheck } from 'lucide-react';
import { Pill } from '@/components/ui/pill';
import type { CardAppointment, CardFlag } from '@/lib/domain/client-card';
import { standingFlags } from '@/lib/domain/screening';
import { localTime } from '@/lib/when';

type TodayStateProps = { today: CardAppointment | null; running: boolean; zone: string };

/** What stands today: arrived, expected, in treatment. Nothing when nobody is expected. */
export function TodayState({ today, running, zone }: TodayStateProps) {
  if (running || today?.status === 'in_treatment')
    return (
      <Pill icon={<Hand />} tone="accent" filled>
        In treatment
      </Pill>
    );
  if (!today) return null;
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

/** Standing flags and notes in words, so nobody begins without them. */
export function TakeCare({ flags, notes }: { flags: readonly CardFlag[]; notes: string | null }) {
  if (flags.length === 0 && !notes) return null;
  return (
    <div className="-mt-2 grid gap-2">
      {flags.length > 0 ? (
        <ul aria-label="Take care" className="flex flex-wrap gap-2">
          {flags.map((one) => (
            <li key={one.id} className="min-w-0">
              <Pill icon={<TriangleAlert />} tone="warn" filled className="max-w-full">
                <span className="min-w-0 break-words">
                  {standingFlags[one.flag].label}
                  {one.note ? <span className="font-normal">: {one.note}</span> : null}
                </span>
              </Pill>
            </li>
          ))}
        </ul>
      ) : null}
      {notes ? (
        <p className="flex max-w-[90ch] items-start gap-2 break-words">
          <StickyNote aria-hidden="true" className="mt-1 size-[18px] shrink-0 text-ink-soft" />
          <span className="sr-only">Notes: </span>
          <span className="min-w-0 whitespace-pre-line">{notes}</span>
        </p>
      ) : null}
    </div>
  );
}
