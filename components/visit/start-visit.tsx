'use client';

import { ArrowRight, Plus } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ComponentProps, useCallback, useState } from 'react';
import type { z } from 'zod';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button, type ButtonSize } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { useToast } from '@/components/ui/toast';
import type { ClientVisitStart } from '@/lib/domain/client';

type Input = z.input<typeof ClientVisitStart>;
export type StartVisitAction = FormAction<Input, { visitId: string }>;

type StartVisitProps = {
  clientId: string;
  /** The number the visit will get, where the button says it. */
  number?: number | undefined;
  /** The appointment the visit belongs to, when there is one to take. */
  appointmentId: string | null;
  /** The problem the appointment was booked for. */
  bookedEpisodeId: string | null;
  episodes: readonly { id: string; problem: string }[];
  action: StartVisitAction;
  /** Where a refusal is said: a dialog would cover the toast, a bar has no room below. */
  refusal: 'toast' | 'below';
  size?: ButtonSize | undefined;
  className?: string | undefined;
};

/** Starts a visit; asks which problem it is about only when that is not clear. */
export function StartVisit(props: StartVisitProps) {
  const { clientId, number, appointmentId, bookedEpisodeId, episodes, action, refusal } = props;
  const router = useRouter();
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const done = useCallback(
    ({ visitId }: { visitId: string }) => router.push(`/visits/${visitId}` as Route),
    [router],
  );
  const { run, submit, pending, message, errors } = useFormAction(action, done);
  const known =
    episodes.find((one) => one.id === bookedEpisodeId) ?? (episodes.length === 1 ? episodes[0] : null);
  const about = (episodeId: string) => run({ clientId, appointmentId, problem: { episodeId } });
  const start = async (episodeId: string) => {
    const result = await about(episodeId);
    if (refusal === 'toast' && result && !result.ok) toast({ text: result.message, tone: 'danger' });
  };
  return (
    <>
      <Button
        variant="main"
        size={props.size ?? 56}
        pending={pending}
        onClick={() => (known ? start(known.id) : setAsking(true))}
        className={props.className}
      >
        {number === undefined ? 'Start visit' : `Start visit ${number}`}
        <ArrowRight aria-hidden="true" />
      </Button>
      {refusal === 'below' && !asking ? <FormMessage message={message} /> : null}
      <WhichProblem
        open={asking}
        onClose={() => setAsking(false)}
        episodes={episodes}
        pending={pending}
        message={message}
        error={
          errors['problem.opening.problem'] ?? (errors.problem ? 'Say what is being treated.' : undefined)
        }
        onChoose={about}
        onSubmit={submit((data) => {
          const problem = String(data.get('problem') ?? '');
          return { clientId, appointmentId, problem: { opening: { problem, goal: null, wellness: false } } };
        })}
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
  error: string | undefined;
  onChoose: (episodeId: string) => void;
  onSubmit: ComponentProps<typeof Form>['onSubmit'];
};

function WhichProblem(props: WhichProblemProps) {
  const { open, onClose, episodes, pending, message, error, onChoose, onSubmit } = props;
  const [naming, setNaming] = useState(false);
  return (
    <Dialog open={open} onClose={onClose} title="Which problem is treated today?">
      <div className="grid gap-2.5">
        {episodes.map((one) => (
          <Button
            key={one.id}
            size={56}
            disabled={pending}
            className="justify-start text-left break-words"
            onClick={() => onChoose(one.id)}
          >
            {one.problem}
          </Button>
        ))}
        {naming || episodes.length === 0 ? (
          <Form className="grid gap-3" onSubmit={onSubmit}>
            <TextField
              label="A new problem"
              name="problem"
              placeholder="Stiff neck, worse on the left"
              maxLength={200}
              autoFocus
              error={error}
            />
            <FormMessage message={message} />
            <SubmitButton size={56} pending={pending} className="justify-self-end">
              Start visit
            </SubmitButton>
          </Form>
        ) : (
          <>
            <Button variant="quiet" size={56} className="justify-start" onClick={() => setNaming(true)}>
              <Plus aria-hidden="true" />A new problem…
            </Button>
            <FormMessage message={message} />
          </>
        )}
      </div>
    </Dialog>
  );
}
