'use client';

import { useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { CheckboxField, DateField, SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { offKinds, type TimeOffWish } from '@/lib/domain/working-time';
import type { Day, Zone } from '@/lib/when';
import { OffTimes, type WallSpan } from './off-times';

type Named = Readonly<{ id: string; name: string }>;
/** Whose time a person may take off: the clinic's, everyone's and every room's, or their own. */
export type OffScope =
  | Readonly<{ of: 'clinic'; staff: readonly Named[]; rooms: readonly Named[] }>
  | Readonly<{ of: 'own'; staffId: string }>;

type TimeOffFormProps = {
  scope: OffScope;
  today: Day;
  zone: Zone;
  action: FormAction<TimeOffWish, unknown>;
  onDone: () => void;
};

type Draft = {
  kind: TimeOffWish['kind'];
  staffId: string;
  roomId: string;
  whole: boolean;
  note: string;
} & WallSpan;

const words: Record<TimeOffWish['kind'], string> = {
  holiday: 'Public holiday',
  closure: 'The clinic is closed',
  away: 'A therapist is away',
  break: 'A therapist has a break',
  repair: 'A room is out of use',
};
const ownWords = { away: 'I am away', break: 'I have a break' } as const;

/** Nobody can be booked then. A time that the clocks leave out or repeat is said before it is sent. */
export function TimeOffForm({ scope, today, zone, action, onDone }: TimeOffFormProps) {
  const own = scope.of === 'own';
  const [draft, setDraft] = useState<Draft>({
    kind: own ? 'away' : 'closure',
    staffId: '',
    roomId: '',
    from: '',
    until: '',
    whole: true,
    starts: '13:00',
    ends: '14:00',
    startsFold: null,
    endsFold: null,
    note: '',
  });
  const form = useFormAction(action, onDone);
  const put = (more: Partial<Draft>) => {
    form.clear();
    setDraft((old) => ({ ...old, ...more }));
  };
  const kinds = Object.entries(own ? ownWords : words).map(([value, label]) => ({ value, label }));
  const about = offKinds[draft.kind].of;
  return (
    <Form noValidate onSubmit={form.submit(() => wishOf(draft, scope))} className="grid gap-5">
      <SelectField
        label="What"
        options={kinds}
        value={draft.kind}
        onChange={(event) => put({ kind: event.target.value as Draft['kind'] })}
        data-focus-first
      />
      {scope.of === 'clinic' && about === 'staff' ? (
        <Whom
          label="Who"
          list={scope.staff}
          error={form.errors.kind}
          value={draft.staffId}
          onChange={(staffId) => put({ staffId })}
        />
      ) : null}
      {scope.of === 'clinic' && about === 'room' ? (
        <Whom
          label="Which room"
          list={scope.rooms}
          error={form.errors.kind}
          value={draft.roomId}
          onChange={(roomId) => put({ roomId })}
        />
      ) : null}
      <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
        <DateField
          label={draft.whole ? 'First day' : 'From'}
          value={draft.from}
          min={today}
          onChange={({ target }) =>
            put({ from: target.value, ...(draft.until < target.value ? { until: target.value } : {}) })
          }
          error={form.errors.from}
        />
        <DateField
          label={draft.whole ? 'Last day' : 'Until'}
          value={draft.until}
          min={draft.from || today}
          onChange={({ target }) => put({ until: target.value })}
          error={form.errors.until}
        />
      </div>
      <CheckboxField
        label="Whole days"
        checked={draft.whole}
        onChange={({ target }) => put({ whole: target.checked })}
      />
      {draft.whole ? null : <OffTimes span={draft} zone={zone} errors={form.errors} onChange={put} />}
      <TextField
        label="Note"
        optional
        hint="Staff see it in the schedule. No client’s name."
        value={draft.note}
        maxLength={120}
        onChange={({ target }) => put({ note: target.value })}
        error={form.errors.note}
      />
      <FormMessage message={form.message} />
      <Button type="submit" variant="main" pending={form.pending} className="justify-self-end">
        Save time off
      </Button>
    </Form>
  );
}

type WhomProps = {
  label: string;
  list: readonly Named[];
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
};

function Whom({ label, list, value, error, onChange }: WhomProps) {
  return (
    <SelectField
      label={label}
      required
      placeholder="Choose"
      options={list.map((one) => ({ value: one.id, label: one.name }))}
      value={value}
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function wishOf(draft: Draft, scope: OffScope): TimeOffWish {
  const { kind, from, until, whole, starts, ends, startsFold, endsFold, note } = draft;
  const about = offKinds[kind].of;
  const staffId = scope.of === 'own' ? scope.staffId : draft.staffId;
  return {
    kind,
    staffId: about === 'staff' ? staffId || null : null,
    roomId: about === 'room' ? draft.roomId || null : null,
    from,
    until,
    times: whole ? null : { starts, ends, startsFold, endsFold },
    note: note || null,
  };
}
