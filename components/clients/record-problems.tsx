'use client';

import { Plus } from 'lucide-react';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { CheckboxField, SelectField, TextareaField, TextField } from '@/components/ui/field';
import {
  type CloseReason,
  closeReasons,
  type EpisodeAdding,
  type EpisodeAmendment,
  type EpisodeClosing,
  type EpisodeRef,
} from '@/lib/domain/client';
import type { CardEpisode } from '@/lib/domain/client-card';
import { phaseWords } from '@/lib/domain/plan-words';
import { sayDay } from '@/lib/when';
import { FormDialog, textOf } from './form-dialog';
import { RecordPart, RecordRow } from './record-list';

type RecordProblemsProps = {
  clientId: string;
  episodes: readonly CardEpisode[];
  today: string;
  open: FormAction<z.input<typeof EpisodeAdding>, unknown>;
  amend: FormAction<z.input<typeof EpisodeAmendment>, unknown>;
  pause: FormAction<z.input<typeof EpisodeRef>, unknown>;
  resume: FormAction<z.input<typeof EpisodeRef>, unknown>;
  close: FormAction<z.input<typeof EpisodeClosing>, unknown>;
};

const readOpening = (data: FormData) => ({
  problem: textOf(data, 'problem'),
  goal: textOf(data, 'goal'),
  wellness: data.get('wellness') === 'on',
});

export function RecordProblems(props: RecordProblemsProps) {
  const { clientId, episodes, today } = props;
  return (
    <RecordPart
      id="problems"
      title="Problems"
      empty="No problem is written down yet. The first visit opens one."
      aside={
        <FormDialog
          opener={
            <>
              <Plus aria-hidden="true" />
              Open a problem
            </>
          }
          title="Open a problem"
          sub="Several can be treated at once. Each has its own plan."
          send="Open problem"
          saved="Problem opened"
          action={props.open}
          read={(data) => ({ clientId, opening: readOpening(data) })}
          fields={(errors) => <ProblemFields errors={errors} />}
        />
      }
    >
      {episodes.map((episode) => (
        <RecordRow key={episode.id} main={episode.problem} sub={<Standing episode={episode} today={today} />}>
          {episode.closedDay === null ? <Buttons {...props} episode={episode} /> : null}
        </RecordRow>
      ))}
    </RecordPart>
  );
}

function Standing({ episode, today }: { episode: CardEpisode; today: string }) {
  const { goal, wellness, openedDay, closedDay, closeReason, pausedDay, phase, intervalDays } = episode;
  const plan = pausedDay
    ? `Paused since ${sayDay(pausedDay, today)}`
    : phaseWords(phase, intervalDays, { audience: 'staff' });
  const end = closeReason ? closeReasons[closeReason].toLowerCase() : 'closed';
  return (
    <>
      {goal ? <span className="block">Goal: {goal}</span> : null}
      {closedDay
        ? `Opened ${sayDay(openedDay, today)} · closed ${sayDay(closedDay, today)}: ${end}`
        : `${plan} · opened ${sayDay(openedDay, today)}${wellness ? ' · wellness care' : ''}`}
    </>
  );
}

function Buttons(props: RecordProblemsProps & { episode: CardEpisode }) {
  const { episode, amend, pause, resume, close } = props;
  const episodeId = episode.id;
  const paused = episode.pausedDay !== null;
  return (
    <>
      <FormDialog
        opener="Edit"
        openerLabel={`Edit problem: ${episode.problem}`}
        title="Edit this problem"
        send="Save"
        saved="Saved in the clinic"
        action={amend}
        read={(data) => ({ episodeId, opening: readOpening(data) })}
        fields={(errors) => <ProblemFields errors={errors} given={episode} />}
      />
      <FormDialog
        opener={paused ? 'Resume' : 'Pause'}
        openerLabel={`${paused ? 'Resume' : 'Pause'} problem: ${episode.problem}`}
        title={paused ? 'Resume this problem?' : 'Pause this problem?'}
        sub={paused ? 'Its plan runs again.' : 'The client asked to wait. Nobody paused is called drifting.'}
        send={paused ? 'Resume' : 'Pause'}
        saved={paused ? 'Resumed' : 'Paused'}
        action={paused ? resume : pause}
        read={() => ({ episodeId })}
      />
      <FormDialog
        opener="Close"
        openerLabel={`Close problem: ${episode.problem}`}
        title="Close this problem?"
        sub="It stays in the record. A closed problem is not changed any more; a new one can be opened."
        send="Close problem"
        saved="Problem closed"
        action={close}
        read={(data) => ({ episodeId, reason: textOf(data, 'reason') as CloseReason })}
        fields={(errors) => (
          <SelectField
            label="Why"
            name="reason"
            placeholder="Choose"
            defaultValue=""
            options={Object.entries(closeReasons).map(([value, label]) => ({ value, label }))}
            error={errors.reason ? 'Choose a reason.' : undefined}
          />
        )}
      />
    </>
  );
}

type ProblemFieldsProps = { errors: Readonly<Record<string, string>>; given?: CardEpisode | undefined };

function ProblemFields({ errors, given }: ProblemFieldsProps) {
  return (
    <>
      <TextField
        label="What is treated"
        name="problem"
        defaultValue={given?.problem ?? ''}
        placeholder="Stiff neck, worse on the left"
        maxLength={200}
        error={errors['opening.problem']}
      />
      <TextareaField
        label="Goal"
        optional
        name="goal"
        defaultValue={given?.goal ?? ''}
        placeholder="Look over the shoulder without pain"
        maxLength={300}
        error={errors['opening.goal']}
      />
      <CheckboxField
        label="Wellness care"
        hint="No pain is being treated; the plan asks no pain to go down."
        name="wellness"
        defaultChecked={given?.wellness ?? false}
      />
    </>
  );
}
