'use client';

import { ArrowRight, Plus } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { ClientVisitStart } from '@/lib/domain/client';

type Input = z.input<typeof ClientVisitStart>;
export type StartVisitAction = FormAction<Input, { visitId: string }>;

type StartVisitProps = {
  clientId: string;
  number: number;
  /** Today's appointment, when there is one to take. */
  appointmentId: string | null;
  /** The problem the appointment was booked for. */
  bookedEpisodeId: string | null;
  episodes: readonly { id: string; problem: string }[];
  running: { visitId: string; number: number } | null;
  action: StartVisitAction;
};

/** The next step: back to the visit under way, or a new one; asks which problem only when it is not clear. */
export function StartVisit(props: StartVisitProps) {
  const { clientId, number, appointmentId, bookedEpisodeId, episodes, running, action } = props;
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const done = useCallback(
    ({ visitId }: { visitId: string }) => router.push(`/visits/${visitId}` as Route),
    [router],
  );
  const form = useFormAction(action, done);
  if (running) {
    return (
      <ButtonLink href={`/visits/${running.visitId}` as Route} variant="main" size={56}>
        Back to visit {running.number}
        <ArrowRight aria-hidden="true" />
      </ButtonLink>
    );
  }
  const known =
    episodes.find((one) => one.id === bookedEpisodeId) ?? (episodes.length === 1 ? episodes[0] : null);
  const start = async (problem: Input['problem']) => {
    const result = await form.run({ clientId, appointmentId, problem });
    if (result && !result.ok && !asking) toast({ text: result.message, tone: 'danger' });
  };
  return (
    <>
      <Button
        variant="main"
        size={56}
        pending={form.pending}
        onClick={() => (known ? start({ episodeId: known.id }) : setAsking(true))}
      >
        Start visit {number}
        <ArrowRight aria-hidden="true" />
      </Button>
      <WhichProblem
        open={asking}
        onClose={() => setAsking(false)}
        episodes={episodes}
        pending={form.pending}
        message={form.message}
        errors={form.errors}
        onChoose={start}
      />
    </>
  );
}

type WhichProblemProps = {
  open: boolean;
  onClose: () => void;
  episodes: StartVisitProps['episodes'];
  pending: boolean;
  message: string | null;
  errors: Readonly<Record<string, string>>;
  onChoose: (problem: Input['problem']) => void;
};

function WhichProblem(props: WhichProblemProps) {
  const { open, onClose, episodes, pending, message, errors, onChoose } = props;
  const [naming, setNaming] = useState(false);
  const [problem, setProblem] = useState('');
  const fresh = naming || episodes.length === 0;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Which problem is treated today?"
      footer={
        fresh ? (
          <Button
            variant="main"
            size={56}
            pending={pending}
            onClick={() => onChoose({ opening: { problem, goal: null, wellness: false } })}
          >
            Start visit
          </Button>
        ) : undefined
      }
    >
      <div className="grid gap-2.5">
        {episodes.map((one) => (
          <Button
            key={one.id}
            size={56}
            disabled={pending}
            className="justify-start text-left break-words"
            onClick={() => onChoose({ episodeId: one.id })}
          >
            {one.problem}
          </Button>
        ))}
        {fresh ? (
          <TextField
            label="A new problem"
            value={problem}
            onChange={(event) => setProblem(event.currentTarget.value)}
            placeholder="Stiff neck, worse on the left"
            maxLength={200}
            autoFocus
            error={
              errors['problem.opening.problem'] ?? (errors.problem ? 'Say what is being treated.' : undefined)
            }
          />
        ) : (
          <Button variant="quiet" size={56} className="justify-start" onClick={() => setNaming(true)}>
            <Plus aria-hidden="true" />A new problem…
          </Button>
        )}
        <FormMessage message={message} />
      </div>
    </Dialog>
  );
}
