'use client';

import { Lock, Plus, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import type { Hold } from '@/lib/domain/hold';
import type { Finding, Point } from '@/lib/domain/ops';
import { zoneHits } from '@/lib/domain/visit-view';
import { doseWords } from './dose-words';
import { ceilingOf, titleOf } from './marking';
import { gentleReasons, holdLike, lockOf } from './treating';
import { useVisit } from './visit-store';
import { ZoneLine } from './zone-line';
import { ZoneReason } from './zone-reason';

type TreatCardProps = {
  point: Point;
  finding: Finding;
  holds: readonly Hold[];
  /** The hold open beside it. */
  chosen: string | null;
  onChoose: (holdId: string) => void;
};

/** One point in play: what was done last time, what is done today, and one tap for the same again. */
export function TreatCard({ point, finding, holds, chosen, onChoose }: TreatCardProps) {
  const { view, touch, newId, frozen } = useVisit();
  const [asking, setAsking] = useState<readonly (Hold | undefined)[] | null>(null);
  const last = view.known.find((known) => known.point.pointId === point.pointId)?.lastHolds ?? [];
  const lock = lockOf(holds);
  const hits = zoneHits(view, finding);
  const zone = hits[0];
  const title = titleOf(point, finding);

  const add = (like: readonly (Hold | undefined)[], zoneReason: string | null) => {
    const gentle = gentleReasons(view).length > 0;
    const made = like.map((earlier) =>
      holdLike(earlier, { holdId: newId(), pointId: point.pointId, zoneReason }, gentle, hits),
    );
    touch(made.map((body) => ({ kind: 'hold.put', body })));
    setAsking(null);
    const first = made[0];
    if (first) onChoose(first.holdId);
  };
  const start = (like: readonly (Hold | undefined)[]) => {
    const said = holds.find((hold) => hold.zoneReason)?.zoneReason ?? finding.note;
    if (zone?.rule !== 'block') add(like, null);
    else if (said && said.length >= 3) add(like, said);
    else setAsking(like);
  };

  return (
    <article
      aria-label={`${point.letter}, ${title}`}
      className={`grid gap-2.5 rounded-l border bg-surface p-4 ${holds.some(({ holdId }) => holdId === chosen) ? 'border-accent' : 'border-line'}`}
    >
      <header className="flex items-center gap-3">
        <LetterDisc letter={point.letter} />
        <div className="mr-auto min-w-0">
          <h2 className="leading-tight">{title}</h2>
          <p className="text-sm text-ink-soft">
            {last.length > 0 ? `last time ${doseWords(last)}` : 'not treated before'} · ceiling{' '}
            {ceilingOf(view, point.pointId)}
          </p>
        </div>
        <PainDisc value={finding.felt} label="Felt" />
      </header>
      {lock ? null : <ZoneLine hits={hits} />}
      <div className="flex flex-wrap items-center gap-2.5">
        <ul className="contents">
          {holds.map((hold) => (
            <li key={hold.holdId}>
              <button
                type="button"
                aria-pressed={hold.holdId === chosen}
                onClick={() => onChoose(hold.holdId)}
                className={`min-h-touch rounded-m border-[1.5px] px-3.5 py-1.5 text-left leading-tight font-semibold ${hold.holdId === chosen ? 'border-accent bg-accent-soft text-accent-strong' : 'border-line-strong'}`}
              >
                {doseWords([hold])}
                {hold.feltStart !== null || hold.feltEnd !== null ? (
                  <span className="block text-sm font-normal">
                    felt {hold.feltStart ?? '–'} → {hold.feltEnd ?? '–'}
                  </span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
        {lock || frozen ? null : (
          <>
            {last.length > 0 && holds.length === 0 ? (
              <Button variant="soft" onClick={() => start(last)}>
                <RotateCcw aria-hidden="true" />
                Same as last time
              </Button>
            ) : null}
            <Button onClick={() => start([holds.at(-1) ?? last.at(-1)])}>
              <Plus aria-hidden="true" />
              Add hold
            </Button>
          </>
        )}
      </div>
      {lock ? (
        <p
          role="status"
          className="flex items-center gap-2.5 rounded-m bg-danger-soft px-4 py-2.5 font-semibold text-danger"
        >
          <Lock aria-hidden="true" className="size-5 shrink-0" />
          Locked for today: {lock}.
        </p>
      ) : null}
      {asking && zone ? (
        <ZoneReason
          title={title}
          words={zone.words}
          onReason={(reason) => add(asking, reason)}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </article>
  );
}
