'use client';

import { ArrowRight } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button, type ButtonSize } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DayRow } from '@/lib/domain/appointment';
import type { DayActions } from './day-actions';

type StartVisitProps = {
  row: DayRow;
  actions: Pick<DayActions, 'start' | 'startNew'>;
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** Starts the visit of an appointment; asks what it is about only when nobody said so before. */
export function StartVisit({ row, actions, size = 56, className }: StartVisitProps) {
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const go = useCallback(
    ({ visitId }: { visitId: string }) => router.push(`/visits/${visitId}` as Route),
    [router],
  );
  const { run, pending, message } = useFormAction(actions.start, go);
  const known = row.episode ?? (row.openEpisodes.length === 1 ? row.openEpisodes[0] : undefined);
  const about = (episodeId: string) =>
    run({ clientId: row.client.id, episodeId, appointmentId: row.appointmentId });
  return (
    <>
      <Button
        variant="main"
        size={size}
        pending={pending}
        onClick={() => (known ? about(known.id) : setAsking(true))}
        className={className}
      >
        Start visit
        <ArrowRight aria-hidden="true" />
      </Button>
      {asking ? null : <FormMessage message={message} />}
      <Dialog open={asking} onClose={() => setAsking(false)} title="What is this visit about?">
        <div className="grid gap-3">
          {row.openEpisodes.map((episode) => (
            <Button
              key={episode.id}
              disabled={pending}
              onClick={() => about(episode.id)}
              className="justify-start text-left"
            >
              {episode.problem}
            </Button>
          ))}
          <NewProblem row={row} action={actions.startNew} onStart={go} />
          <FormMessage message={message} />
        </div>
      </Dialog>
    </>
  );
}

type NewProblemProps = {
  row: DayRow;
  action: DayActions['startNew'];
  onStart: (started: { visitId: string }) => void;
};

function NewProblem({ row, action, onStart }: NewProblemProps) {
  const { submit, pending, message, errors } = useFormAction(action, onStart);
  const { appointmentId } = row;
  return (
    <Form
      className="grid gap-3"
      onSubmit={submit((data) => ({
        clientId: row.client.id,
        appointmentId,
        problem: String(data.get('problem') ?? ''),
      }))}
    >
      <TextField
        label={row.openEpisodes.length > 0 ? 'Something new' : 'The problem, in a few words'}
        name="problem"
        hint="For example: right hip, since the marathon"
        error={errors.problem}
        maxLength={200}
        required
      />
      <FormMessage message={message} />
      <SubmitButton pending={pending} className="justify-self-end">
        Start visit
      </SubmitButton>
    </Form>
  );
}
