'use client';

import { CalendarOff, Coffee, DoorClosed, Landmark, Plane, Plus } from 'lucide-react';
import { useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { type OffRow, offKinds, type TimeOffWish } from '@/lib/domain/working-time';
import type { Day, Zone } from '@/lib/when';
import { type OffScope, TimeOffForm } from './time-off-form';

export type OffActions = Readonly<{
  add: FormAction<TimeOffWish, unknown>;
  remove: FormAction<{ id: string }, unknown>;
}>;

type TimeOffCardProps = {
  rows: readonly OffRow[];
  scope: OffScope;
  today: Day;
  zone: Zone;
  actions: OffActions;
};

const icons = { holiday: Landmark, closure: CalendarOff, away: Plane, break: Coffee, repair: DoorClosed };
/** So many lines stand; the rest opens on a tap. */
const shownAtFirst = 8;

/** Closures, time off and rooms out of use from now on; one's own page shows the clinic's closures too. */
export function TimeOffCard({ rows, scope, today, zone, actions }: TimeOffCardProps) {
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const say = useToast();
  const own = scope.of === 'own';
  const shown = all ? rows : rows.slice(0, shownAtFirst);
  const mayRemove = (row: OffRow) => !own || row.staffId === scope.staffId;
  return (
    <Card title={own ? 'Your time off' : 'Closed days and time off'} flush>
      {rows.length === 0 ? (
        <EmptyState icon={<CalendarOff />} title="Nothing is off" className="py-7">
          {own
            ? 'Say when you are away: nobody can be booked with you then.'
            : 'Holidays, closures, therapists away and rooms out of use stand here. Nobody can be booked then.'}
        </EmptyState>
      ) : (
        <ul className="mt-1">
          {shown.map((row) => (
            <Row key={row.id} row={row} remove={mayRemove(row) ? actions.remove : null} />
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3 p-3">
        <Button variant="quiet" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          {own ? 'Add time off' : 'Add closed days or time off'}
        </Button>
        {rows.length > shownAtFirst ? (
          <Button variant="quiet" aria-expanded={all} onClick={() => setAll(!all)} className="ml-auto">
            {all ? 'Show fewer' : `Show all ${rows.length}`}
          </Button>
        ) : null}
      </div>
      <Dialog
        open={adding}
        onClose={() => setAdding(false)}
        title={own ? 'Your time off' : 'Closed days or time off'}
        sub="Nobody can be booked then. Appointments that stand in it are moved first."
      >
        <TimeOffForm
          scope={scope}
          today={today}
          zone={zone}
          action={actions.add}
          onDone={() => {
            setAdding(false);
            say({ text: 'Nobody can be booked then.' });
          }}
        />
      </Dialog>
    </Card>
  );
}

function Row({ row, remove }: { row: OffRow; remove: OffActions['remove'] | null }) {
  const Icon = icons[row.kind];
  const title = row.whose
    ? `${row.whose}: ${offKinds[row.kind].says.toLowerCase()}`
    : offKinds[row.kind].says;
  return (
    <li className="grid gap-2 border-line border-b px-5 py-2.5 last:border-b-0">
      <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1">
        <Icon aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
        <span className="min-w-0 flex-1 basis-52">
          <span className="block font-semibold wrap-anywhere">{title}</span>
          <span className="block text-sm text-ink-soft wrap-anywhere">
            {row.says}
            {row.note ? ` · ${row.note}` : ''}
          </span>
        </span>
        {remove ? <Remove id={row.id} what={`${title}, ${row.says}`} action={remove} /> : null}
      </div>
    </li>
  );
}

/** Asks once more: what was closed can be booked by anyone from then on. */
function Remove({ id, what, action }: { id: string; what: string; action: OffActions['remove'] }) {
  const [asked, setAsked] = useState(false);
  const say = useToast();
  const form = useFormAction(action, () => say({ text: 'Open again: it can be booked.' }));
  if (!asked)
    return (
      <Button variant="quiet" aria-label={`Open again: ${what}`} onClick={() => setAsked(true)}>
        Open again
      </Button>
    );
  return (
    <span className="flex flex-wrap items-center gap-3">
      <Button variant="quiet" onClick={() => setAsked(false)}>
        Keep
      </Button>
      <Button variant="danger" pending={form.pending} onClick={() => form.run({ id })}>
        Open it
      </Button>
      <FormMessage message={form.message} />
    </span>
  );
}
