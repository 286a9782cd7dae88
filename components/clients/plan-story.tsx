import { PlanTrack } from '@/components/plan/plan-track';
import { Card } from '@/components/ui/card';
import type { PlanStory } from '@/lib/domain/plan-story';
import { sayDay } from '@/lib/when';
import { type EpisodeActions, EpisodeButtons } from './episode-actions';
import { PlanEntryRow } from './plan-entry';
import { PlanNumbers } from './plan-numbers';

type PlanStoryViewProps = {
  story: PlanStory;
  /** Booked dates of this problem to come, as they are said. */
  ahead: readonly string[];
  actions: EpisodeActions;
  today: string;
};

/** One problem's plan: the line, where it stands, what can be done, and every decision with its facts. */
export function PlanStoryView({ story, ahead, actions, today }: PlanStoryViewProps) {
  const { episode, rule, standing, dots, runs, entries, config } = story;
  return (
    <div className="grid min-w-0 gap-4">
      <PlanTrack
        line={dots}
        runs={runs}
        heading={
          <p style={{ gridColumn: '1 / -1', gridRow: 1 }} className="sticky left-3 w-fit px-4 leading-snug">
            <b className="font-bold">{rule}</b>{' '}
            <span className="text-ink-soft">· pain in the last 7 days</span>
          </p>
        }
      />
      <div className="grid items-start gap-4 wide:grid-cols-[minmax(0,400fr)_minmax(0,680fr)]">
        <div className="grid min-w-0 gap-4">
          <Card title="Where it stands">
            <dl className="divide-y divide-line">
              {standing.map(({ label, value }) => (
                <div key={label} className="flex flex-wrap justify-between gap-x-4 py-2">
                  <dt className="text-ink-soft">{label}</dt>
                  <dd className="min-w-0 break-words font-semibold">{value}</dd>
                </div>
              ))}
            </dl>
            {episode.closedDay ? (
              <p className="pt-2 text-ink-soft">Finished {sayDay(episode.closedDay, today)}.</p>
            ) : (
              <div className="flex flex-wrap gap-2 pt-3">
                <EpisodeButtons episode={episode} ahead={ahead} actions={actions} />
              </div>
            )}
          </Card>
          <PlanNumbers config={config} />
        </div>
        <Card title="Every decision" flush className="min-w-0">
          {entries.length === 0 ? (
            <p className="px-5 pt-1 pb-5 text-ink-soft">Nothing yet. The first visit begins the plan.</p>
          ) : (
            <ol>
              {entries.map((entry) => (
                <PlanEntryRow key={entry.id} entry={entry} today={today} />
              ))}
            </ol>
          )}
        </Card>
      </div>
    </div>
  );
}
