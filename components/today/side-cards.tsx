import { CalendarX2, PenLine, Phone, TriangleAlert } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { clientName } from '@/lib/domain/client-card';
import { type Drifter, notCountedWords } from '@/lib/domain/drift';
import type { TodayView, UnsignedNote } from '@/lib/domain/today';
import { distance, localDay, localTime, sayDay, type Zone } from '@/lib/when';

/** As many as fit without scrolling; the rest opens in place. */
const shownAtFirst = 4;

type NotesProps = { notes: readonly UnsignedNote[]; today: string; zone: Zone };

/** One's own notes that wait, oldest first. */
export function NotesToSign({ notes, today, zone }: NotesProps) {
  return (
    <Card title="Notes to sign" icon={<PenLine />} aside={<span className="text-base">{notes.length}</span>}>
      {notes.length === 0 ? <p className="text-ink-soft">Every note is signed.</p> : null}
      <Folded
        items={notes}
        keyOf={(note) => note.visitId}
        line={(note) => (
          <div className="flex items-center gap-3">
            <p className="mr-auto min-w-0 leading-snug">
              <span className="block font-semibold break-words">{clientName(note.client)}</span>
              <span className="block text-sm text-ink-soft">
                {whenWords(note.startedAt, today, zone)} · <Unconfirmed count={note.unconfirmed} />
              </span>
              {note.signRefused ? (
                <span className="mt-1 flex items-start gap-2 rounded-s bg-warn-soft px-2 py-1 text-sm text-ink">
                  <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
                  <span>
                    <b className="font-semibold">Signature not taken.</b> {note.signRefused}
                  </span>
                </span>
              ) : null}
            </p>
            <ButtonLink href={`/visits/${note.visitId}/note` as Route} variant="soft" className="px-3.5">
              Read
            </ButtonLink>
          </div>
        )}
      />
    </Card>
  );
}

function whenWords(startedAt: string, today: string, zone: Zone): string {
  const day = localDay(startedAt, zone);
  const said = day === today ? 'Today' : sayDay(day, today);
  const old = day < today && Date.parse(today) - Date.parse(day) > 6 * 86_400_000;
  return old ? `${said}, ${distance(day, today)}` : `${said} ${localTime(startedAt, zone)}`;
}

function Unconfirmed({ count }: { count: number }) {
  if (count === 0) return 'ready';
  return (
    <b className="font-semibold text-ink">
      {count} {count === 1 ? 'thing' : 'things'} unconfirmed
    </b>
  );
}

type DriftingProps = Pick<TodayView, 'drifting' | 'notCounted'>;

/** Clients the plan would have seen by now, each with the one thing to do. */
export function Drifting({ drifting, notCounted }: DriftingProps) {
  const left = notCountedWords(notCounted);
  return (
    <Card title="Drifting" icon={<CalendarX2 />} aside={<span className="text-base">{drifting.length}</span>}>
      {drifting.length === 0 ? <p className="text-ink-soft">Nobody is drifting.</p> : null}
      <Folded items={drifting} keyOf={(one) => one.episodeId} line={(one) => <DriftLine one={one} />} />
      {left ? (
        <p className="mt-3 border-line border-t pt-3 text-sm text-ink-soft">Not counted: {left}</p>
      ) : null}
    </Card>
  );
}

function DriftLine({ one }: { one: Drifter }) {
  const { client } = one;
  return (
    <div className="flex items-center gap-3">
      <p className="mr-auto min-w-0 leading-snug">
        <span className="block font-semibold break-words">{clientName(client)}</span>
        <span className="block text-sm text-ink-soft">
          <b className="font-semibold text-ink">{one.lead}</b> {one.rest}
        </span>
      </p>
      {one.action === 'call' && client.phone ? (
        <a
          href={`tel:${client.phone.replace(/[^\d+]/g, '')}`}
          aria-label={`Call ${clientName(client)}, ${client.phone}`}
          className="inline-flex min-h-12 shrink-0 items-center gap-2.5 rounded-m border-[1.5px] border-line-strong bg-surface px-4 font-semibold hover:bg-sunken"
        >
          <Phone aria-hidden="true" className="size-5" />
          Call
        </a>
      ) : (
        <ButtonLink
          href={`/schedule/book?client=${client.id}&episode=${one.episodeId}` as Route}
          aria-label={`Offer times to ${clientName(client)}`}
          className="px-3.5"
        >
          Offer times
        </ButtonLink>
      )}
    </div>
  );
}

type FoldedProps<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  line: (item: T) => React.ReactNode;
};

function Folded<T>({ items, keyOf, line }: FoldedProps<T>) {
  const more = items.slice(shownAtFirst);
  const rows = (list: readonly T[]) => (
    <ul className="divide-y divide-line">
      {list.map((item) => (
        <li key={keyOf(item)} className="py-3 first:pt-1 last:pb-0">
          {line(item)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {rows(items.slice(0, shownAtFirst))}
      {more.length > 0 ? (
        <details className="group mt-3 border-line border-t">
          <summary className="flex min-h-touch items-center font-bold text-accent-strong group-open:hidden">
            {more.length} more
          </summary>
          {rows(more)}
        </details>
      ) : null}
    </>
  );
}
