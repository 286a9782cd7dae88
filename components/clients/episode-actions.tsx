'use client';

import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { SelectField, TextField } from '@/components/ui/field';
import {
  type CloseReason,
  closeReasons,
  type EpisodeAmendment,
  type EpisodeClearing,
  type EpisodeClosing,
  type EpisodePausing,
  type EpisodeRef,
} from '@/lib/domain/client';
import type { CardEpisode } from '@/lib/domain/client-card';
import { FormDialog, textOf } from './form-dialog';
import { ProblemFields, readOpening } from './problem-fields';

/** What can be done with one open problem outside a visit. */
export type EpisodeActions = {
  amend: FormAction<z.input<typeof EpisodeAmendment>, unknown>;
  pause: FormAction<z.input<typeof EpisodePausing>, unknown>;
  resume: FormAction<z.input<typeof EpisodeRef>, unknown>;
  asNeeded: FormAction<z.input<typeof EpisodeRef>, unknown>;
  clear: FormAction<z.input<typeof EpisodeClearing>, unknown>;
  close: FormAction<z.input<typeof EpisodeClosing>, unknown>;
};

type EpisodeButtonsProps = {
  episode: CardEpisode;
  /** Its booked dates to come, as they are said. */
  ahead: readonly string[];
  actions: EpisodeActions;
};

const rhythms: readonly CardEpisode['phase'][] = ['weekly', 'fortnightly', 'monthly', 'lapsed'];

export function EpisodeButtons({ episode, ahead, actions }: EpisodeButtonsProps) {
  const { id: episodeId, problem, phase } = episode;
  return (
    <>
      <FormDialog
        opener="Edit"
        openerLabel={`Edit problem: ${problem}`}
        title="Edit this problem"
        send="Save"
        saved="Saved in the clinic"
        action={actions.amend}
        read={(data) => ({ episodeId, opening: readOpening(data) })}
        fields={(errors) => <ProblemFields errors={errors} given={episode} />}
      />
      {phase === 'referred' ? <Clearance episode={episode} action={actions.clear} /> : null}
      {rhythms.includes(phase) ? (
        <FormDialog
          opener="As needed"
          openerLabel={`As needed: ${problem}`}
          title="Come as needed?"
          sub="No rhythm from now on: the client calls. Dates that are booked stay booked. The next visit scores pain again."
          send="As needed"
          saved="Agreed: as needed"
          action={actions.asNeeded}
          read={() => ({ episodeId })}
        />
      ) : null}
      <Pause episode={episode} ahead={ahead} actions={actions} />
      <FormDialog
        opener="Close"
        openerLabel={`Close problem: ${problem}`}
        title="Close this problem?"
        sub={`${cancelled(ahead)}It stays in the record. A closed problem is not changed any more; a new one can be opened.`}
        send="Close problem"
        saved="Problem closed"
        action={actions.close}
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

function Pause({ episode, ahead, actions }: EpisodeButtonsProps) {
  const { id: episodeId, problem } = episode;
  if (episode.pausedDay !== null)
    return (
      <FormDialog
        opener="Resume"
        openerLabel={`Resume problem: ${problem}`}
        title="Resume this problem?"
        sub="Its plan runs again."
        send="Resume"
        saved="Resumed"
        action={actions.resume}
        read={() => ({ episodeId })}
      />
    );
  return (
    <FormDialog
      opener="Pause"
      openerLabel={`Pause problem: ${problem}`}
      title="Pause this problem?"
      sub={`${cancelled(ahead)}The client asked to wait. Nobody paused is called drifting.`}
      send="Pause"
      saved="Paused"
      action={actions.pause}
      read={(data) => ({ episodeId, reason: textOf(data, 'reason') })}
      fields={(errors) => (
        <TextField
          label="Why"
          name="reason"
          placeholder="Travel until January"
          maxLength={400}
          error={errors.reason}
        />
      )}
    />
  );
}

/** Said before, not after: the dates that go with it. */
function cancelled(ahead: readonly string[]): string {
  if (ahead.length === 0) return '';
  const dates = ahead.length === 1 ? '1 booked date is' : `${ahead.length} booked dates are`;
  return `${dates} cancelled with it: ${ahead.join('; ')}. `;
}

function Clearance({ episode, action }: { episode: CardEpisode; action: EpisodeActions['clear'] }) {
  return (
    <FormDialog
      opener="Clearance came in"
      openerVariant="soft"
      openerLabel={`Clearance came in: ${episode.problem}`}
      title="Written clearance came in?"
      sub="The problem begins anew with screening and scores, and dates can be booked again. Keep the letter with the record."
      send="Record clearance"
      saved="Clearance recorded"
      action={action}
      read={(data) => ({ episodeId: episode.id, from: textOf(data, 'from') })}
      fields={(errors) => (
        <TextField
          label="Who wrote it, and when"
          name="from"
          placeholder="Dr. Hale, 12 March"
          maxLength={400}
          error={errors.from}
        />
      )}
    />
  );
}
