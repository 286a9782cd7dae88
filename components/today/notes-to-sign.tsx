import { PenLine, TriangleAlert } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { clientName } from '@/lib/domain/client-card';
import type { UnsignedNote } from '@/lib/domain/today';
import { distance, localDay, localTime, sayDay, type Zone } from '@/lib/when';
import { Folded } from './folded';

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
