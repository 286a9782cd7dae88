'use client';

import { ChevronRight, UserPlus } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useClientSearch } from '@/components/clients/use-client-search';
import { ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { clientName } from '@/lib/domain/client-card';
import { type ClientRow, type ClientStart, searchLengthAtMost } from '@/lib/domain/client-search';
import { type Day, sayFullDate, saySlot, type Zone } from '@/lib/when';

/** The place that was tapped; null: any time. */
export type NewPlace = Readonly<{ startsAt: string | null; day: Day | null; staffId: string | null }>;

type NewAppointmentProps = { place: NewPlace; today: Day; zone: Zone; onClose: () => void };

const nobody: ClientStart = { lately: [], others: [], total: 0 };
const rowsAtMost = 8;

/** Who is to be booked, first of all; the time that was tapped goes along. */
export function NewAppointment({ place, today, zone, onClose }: NewAppointmentProps) {
  const search = useClientSearch(nobody);
  const rows = search.typed.trim() && search.shown.kind === 'found' ? search.shown.rows : [];
  const found = search.typed.trim() !== '' && search.shown.kind === 'found';
  return (
    <Dialog
      open
      onClose={onClose}
      title="New appointment"
      sub={place.startsAt ? `${saySlot(place.startsAt, zone, today)}. Who is it for?` : 'Who is it for?'}
    >
      <div className="grid min-h-[300px] content-start gap-3">
        <label className="grid gap-1.5">
          <span className="font-semibold text-sm">Client: name, phone or birth date</span>
          <input
            type="search"
            data-focus-first
            value={search.typed}
            onChange={(event) => search.type(event.currentTarget.value)}
            maxLength={searchLengthAtMost}
            autoComplete="off"
            spellCheck={false}
            className="min-h-14 w-full rounded-m border-[1.5px] border-line-strong bg-surface px-3.5 text-[1.125rem]"
          />
        </label>
        <p role="status" className="min-h-6 text-ink-soft text-sm">
          {statusWords(search.searching, search.failed, found, rows.length)}
        </p>
        <ul className={`divide-y divide-line ${search.searching ? 'opacity-70' : ''}`}>
          {rows.slice(0, rowsAtMost).map((row) => (
            <li key={row.id}>
              <Found row={row} place={place} />
            </li>
          ))}
        </ul>
        <ButtonLink href={'/clients/new' as Route} variant="quiet" className="justify-self-start">
          <UserPlus aria-hidden="true" />
          Somebody new
        </ButtonLink>
      </div>
    </Dialog>
  );
}

function statusWords(searching: boolean, failed: string | null, found: boolean, count: number): string {
  if (searching) return 'Searching';
  if (failed) return failed;
  if (!found) return '';
  if (count === 0) return 'Nobody found. Try part of the name, or a birth date like 3.6.1985.';
  return count > rowsAtMost ? `The first ${rowsAtMost}. Type more to see fewer.` : `${count} found`;
}

function Found({ row, place }: { row: ClientRow; place: NewPlace }) {
  const query = new URLSearchParams({ client: row.id });
  if (place.startsAt) query.set('at', place.startsAt);
  else if (place.day) query.set('day', place.day);
  if (place.staffId) query.set('staff', place.staffId);
  return (
    <Link
      href={`/schedule/book?${query}` as Route}
      prefetch={false}
      className="flex min-h-14 items-center gap-3 rounded-m px-2 py-1.5 hover:bg-sunken"
    >
      <span className="min-w-0 flex-1 leading-snug">
        <b className="block break-words font-semibold">{clientName(row)}</b>
        <span className="block text-ink-soft text-sm">
          born {sayFullDate(row.birthDate)}
          {row.phone ? ` · ${row.phone}` : ''}
        </span>
      </span>
      <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
    </Link>
  );
}
