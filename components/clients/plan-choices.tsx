import type { Route } from 'next';
import Link from 'next/link';
import type { CardEpisode } from '@/lib/domain/client-card';

type PlanChoicesProps = { clientId: string; episodes: readonly CardEpisode[]; chosen: string };

/** Which of the client's problems; with one there is nothing to choose. */
export function PlanChoices({ clientId, episodes, chosen }: PlanChoicesProps) {
  if (episodes.length < 2) return null;
  return (
    <nav aria-label="Problems" className="mb-4 flex flex-wrap gap-2">
      {episodes.map(({ id, problem, closedDay }) => (
        <Link
          key={id}
          href={`/clients/${clientId}/plan?problem=${id}` as Route}
          aria-current={id === chosen ? 'page' : undefined}
          className="inline-flex min-h-touch max-w-full items-center rounded-m border-[1.5px] border-line bg-surface px-3.5 font-semibold aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent-strong"
        >
          <span className="truncate">{problem}</span>
          {closedDay ? <span className="ml-2 font-normal text-ink-soft text-sm">finished</span> : null}
        </Link>
      ))}
    </nav>
  );
}
