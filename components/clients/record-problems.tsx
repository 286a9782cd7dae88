'use client';

import { Plus } from 'lucide-react';
import type { Route } from 'next';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { ButtonLink } from '@/components/ui/button';
import { closeReasons, type EpisodeAdding } from '@/lib/domain/client';
import type { CardEpisode } from '@/lib/domain/client-card';
import { phaseWords } from '@/lib/domain/plan-words';
import { sayDay } from '@/lib/when';
import { type EpisodeActions, EpisodeButtons } from './episode-actions';
import { FormDialog } from './form-dialog';
import { ProblemFields, readOpening } from './problem-fields';
import { RecordPart, RecordRow } from './record-list';

type RecordProblemsProps = {
  clientId: string;
  episodes: readonly CardEpisode[];
  /** Booked dates of a problem to come, as they are said. */
  ahead: Readonly<Record<string, readonly string[]>>;
  today: string;
  open: FormAction<z.input<typeof EpisodeAdding>, unknown>;
  actions: EpisodeActions;
};

export function RecordProblems({ clientId, episodes, ahead, today, open, actions }: RecordProblemsProps) {
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
          action={open}
          read={(data) => ({ clientId, opening: readOpening(data) })}
          fields={(errors) => <ProblemFields errors={errors} />}
        />
      }
    >
      {episodes.map((episode) => (
        <RecordRow key={episode.id} main={episode.problem} sub={<Standing episode={episode} today={today} />}>
          <ButtonLink href={`/clients/${clientId}/plan?problem=${episode.id}` as Route}>Plan</ButtonLink>
          {episode.closedDay === null ? (
            <EpisodeButtons episode={episode} ahead={ahead[episode.id] ?? []} actions={actions} />
          ) : null}
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
