'use client';

import { TriangleAlert } from 'lucide-react';
import { clientRatings, contacts, type Hold } from '@/lib/domain/hold';
import type { Finding, Point } from '@/lib/domain/ops';
import { type ZoneHit, zoneSeconds } from '@/lib/domain/zones';
import { doseWords } from '../dose-words';
import { titleOf } from '../marking';
import { gentleReasons } from '../treating';
import { useVisit } from '../visit-store';
import { useDeviceChoice } from './device-choice';
import { easeAt, HoldDial } from './hold-dial';
import { HoldMap } from './hold-map';
import type { PressPlan, Timing } from './timing';
import { useCue, useElapsed } from './use-elapsed';

type PointStageProps = {
  plan: PressPlan;
  point: Point;
  finding: Finding;
  timing: Timing;
  hold: Hold | null;
  hits: readonly ZoneHit[];
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "last time 3 × 45 s, medium, thumb: good". */
function lastWords(last: readonly Hold[]): string {
  const said = last.findLast(({ clientRating }) => clientRating !== null)?.clientRating;
  return `last time ${doseWords(last)}${said ? `: ${clientRatings[said]}` : ''}`;
}

/** Where, how, how long: the point with its last dose, the body round it, and the timer. */
export function PointStage({ plan, point, finding, timing, hold, hits }: PointStageProps) {
  const { view } = useVisit();
  const sound = useDeviceChoice('sound');
  const elapsed = useElapsed(timing.running?.startedAt ?? null);
  const aim = plan.next.seconds;
  useCue(elapsed, aim, easeAt, sound);
  const last = view.known.find((known) => known.point.pointId === plan.pointId)?.lastHolds ?? [];
  const level = timing.levels[plan.pointId] ?? plan.next.pressureLevel;
  const limit = zoneSeconds(hits);
  const warns = [
    hits.length > 0
      ? `${hits[0]?.rule === 'block' ? 'No press' : 'Press with care'}: ${hits[0]?.words}.`
      : '',
    limit === null ? '' : `At most ${limit} seconds.`,
    gentleReasons(view).length > 0 ? 'Gently today: light to medium, 30 seconds at most.' : '',
  ].filter(Boolean);
  return (
    <section
      aria-label={`${point.letter}, ${titleOf(point, finding)}`}
      className="flex min-h-0 flex-col gap-2"
    >
      <header>
        <h2 className="truncate text-[32px] leading-tight font-bold">{titleOf(point, finding)}</h2>
        <p className="truncate text-lg text-ink-soft">
          {[
            capital(level ?? 'pressure not said'),
            contacts[plan.next.contact],
            last.length > 0 ? lastWords(last) : 'not treated before',
          ].join(' · ')}
        </p>
        {warns.length > 0 ? (
          <p className="flex items-start gap-2 pt-1 font-semibold text-warn">
            <TriangleAlert aria-hidden="true" className="mt-px size-6 shrink-0" />
            <span className="line-clamp-2">{warns.join(' ')}</span>
          </p>
        ) : null}
      </header>
      <div className="grid min-h-0 flex-1 grid-cols-[218px_minmax(0,1fr)] gap-6 max-wide:grid-cols-2">
        <HoldMap view={view} point={point} finding={finding} felt={hold?.feltEnd ?? finding.felt} />
        <HoldDial elapsed={elapsed} aim={aim} held={hold && !timing.running ? hold.seconds : null} />
      </div>
    </section>
  );
}
