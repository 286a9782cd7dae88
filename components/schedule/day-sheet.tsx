import { ArrowLeft, Phone, PhoneOff } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import type { DayRow, DayView } from '@/lib/domain/appointment';
import { calendarHref } from '@/lib/domain/calendar';
import { clientName } from '@/lib/domain/client-card';
import { lineId, stateWords } from '@/lib/domain/day-row';
import { localDay, localTime, sayLongDay, saySlot, type Zone } from '@/lib/when';
import { PrintButton } from './print-button';

type DaySheetProps = {
  view: DayView;
  now: string;
  zone: Zone;
  /** A sheet is left lying about: phone numbers are on it only when asked for. */
  withPhone: boolean;
};

/** The day on paper: black on white, one table for each therapist, nothing to press. */
export function DaySheet({ view, now, zone, withPhone }: DaySheetProps) {
  const { day, hours } = view;
  const rows = view.rows.filter((row) => !row.status.startsWith('cancelled'));
  const staff = [...new Set(rows.map((row) => row.staffName))].sort((a, b) => a.localeCompare(b));
  const other = `/schedule/print?day=${day}${withPhone ? '' : '&phone=1'}` as Route;
  return (
    <main className="w-full max-w-[860px] flex-1 px-6 pt-4 pb-8 print:max-w-none print:p-0">
      <nav aria-label="Day list" className="mb-5 flex flex-wrap items-center gap-3 print:hidden">
        <ButtonLink href={calendarHref({ view: 'list', day, of: 'everyone' }) as Route} variant="quiet">
          <ArrowLeft aria-hidden="true" />
          Schedule
        </ButtonLink>
        <ButtonLink href={other} className="ml-auto">
          {withPhone ? <PhoneOff aria-hidden="true" /> : <Phone aria-hidden="true" />}
          {withPhone ? 'Without phone numbers' : 'With phone numbers'}
        </ButtonLink>
        <PrintButton />
      </nav>
      <div className="rounded-m border border-line bg-paper px-9 py-8 text-paper-ink print:rounded-none print:border-0 print:p-0">
        <h1 className="text-[1.5rem]">{sayLongDay(day)}</h1>
        <p>
          {countWords(rows.length)}
          {hours ? `, open ${hours.opens} to ${hours.closes}` : ''}. As of{' '}
          {saySlot(now, zone, localDay(now, zone))}.
        </p>
        {staff.map((name) => (
          <StaffTable
            key={name}
            name={name}
            rows={rows.filter((row) => row.staffName === name)}
            {...{ now, zone, withPhone }}
          />
        ))}
      </div>
    </main>
  );
}

const countWords = (count: number) =>
  count === 0 ? 'No appointments' : count === 1 ? '1 appointment' : `${count} appointments`;

type StaffTableProps = { name: string; rows: readonly DayRow[] } & Pick<
  DaySheetProps,
  'now' | 'zone' | 'withPhone'
>;

const cell = 'border-paper-ink/60 border-b py-1.5 pr-3 align-top';

function StaffTable({ name, rows, now, zone, withPhone }: StaffTableProps) {
  return (
    <table className="mt-6 w-full border-collapse text-left">
      <caption className="pb-1 text-left font-bold text-lg">{name}</caption>
      <thead>
        <tr className="text-sm [&>th]:border-paper-ink [&>th]:border-b-2 [&>th]:pr-3 [&>th]:pb-1 [&>th]:font-semibold">
          <th scope="col" className="w-[112px]">
            Time
          </th>
          <th scope="col">Client</th>
          {withPhone ? <th scope="col">Phone</th> : null}
          <th scope="col" className="w-[96px]">
            Room
          </th>
          <th scope="col">Service</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={lineId(row)}>
            <td className={`${cell} whitespace-nowrap font-semibold`}>
              {localTime(row.startsAt, zone)}–{localTime(row.endsAt, zone)}
            </td>
            <td className={`${cell} break-words`}>{clientName(row.client)}</td>
            {withPhone ? <td className={`${cell} whitespace-nowrap`}>{row.client.phone ?? 'none'}</td> : null}
            <td className={cell}>{row.roomName ?? 'no room'}</td>
            <td className={cell}>{row.serviceName ?? 'without appointment'}</td>
            <td className={cell}>{stateWords(row, now).replace(/, minute \d+$/, '')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
