'use client';

import { useCallback, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import { useToast } from '@/components/ui/toast';
import type { WorkingHours } from '@/lib/domain/clinic';
import { OwnWeekFields } from './own-week-fields';

export type SetOwnWeek = FormAction<{ id: string; week: WorkingHours[] }, { outside: string | null }>;

type OwnWeekProps = {
  person: Readonly<{ id: string; name: string }>;
  /** Empty: as the clinic. */
  given: readonly WorkingHours[];
  clinic: readonly WorkingHours[];
  action: SetOwnWeek;
  onDone: () => void;
};

/** When one therapist works: as the clinic is open, or a week of their own with its breaks. */
export function OwnWeek({ person, given, clinic, action, onDone }: OwnWeekProps) {
  const [whose, setWhose] = useState<'clinic' | 'own'>(given.length > 0 ? 'own' : 'clinic');
  const [week, setWeek] = useState<readonly WorkingHours[]>(given.length > 0 ? given : clinic);
  const say = useToast();
  const form = useFormAction(
    action,
    useCallback(
      ({ outside }: { outside: string | null }) => {
        say(
          outside
            ? {
                tone: 'danger',
                text: `Saved. ${outside}. Nothing was moved.`,
              }
            : { text: `The hours of ${person.name} are saved.` },
        );
        onDone();
      },
      [say, person.name, onDone],
    ),
  );
  const read = () => ({ id: person.id, week: whose === 'own' ? [...week] : [] });
  return (
    <Form noValidate onSubmit={form.submit(read)} className="grid gap-5">
      <Segmented
        label="Hours"
        hideLabel
        options={[
          { value: 'clinic', label: 'As the clinic is open' },
          { value: 'own', label: 'Own hours' },
        ]}
        value={whose}
        onChange={setWhose}
      />
      {whose === 'own' ? (
        <OwnWeekFields week={week} clinic={clinic} errors={form.errors} onChange={setWeek} />
      ) : (
        <p className="text-ink-soft">
          Free times with {person.name} are offered whenever the clinic is open.
        </p>
      )}
      <FormMessage
        message={form.message ?? (whose === 'own' && week.length === 0 ? 'Choose at least one day.' : null)}
      />
      <Button
        type="submit"
        variant="main"
        pending={form.pending}
        disabled={whose === 'own' && week.length === 0}
        className="justify-self-end"
      >
        Save the hours
      </Button>
    </Form>
  );
}
