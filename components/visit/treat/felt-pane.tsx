'use client';

import type { Hold } from '@/lib/domain/hold';
import { ceilingOf } from '../marking';
import { feltMost } from '../treating';
import { useVisit } from '../visit-store';
import { DoseRow } from './dose-row';
import { FeltGrid } from './felt-grid';
import type { Act } from './hold-machine';
import { type PressPlan, pressesDone, pressesPlanned, type Timing, tapsOf } from './timing';

type FeltPaneProps = { plan: PressPlan; timing: Timing; hold: Hold | null; onAct: (act: Act) => void };

/** Felt now, the pressure applied or how it was, and how many holds there are to go. */
export function FeltPane({ plan, timing, hold, onAct }: FeltPaneProps) {
  const { view } = useVisit();
  const ceiling = ceilingOf(view, plan.pointId);
  const taps = hold ? tapsOf(hold) : [];
  const over = hold ? (feltMost(hold) ?? 0) > ceiling : false;
  // Who said 8 or stop has said how the pressure was.
  const stopped = hold?.stopReason === 'pain_high' || plan.lock !== null;
  const rate = hold !== null && timing.running === null && hold.clientRating === null && !stopped;
  return (
    <div className="flex min-h-0 flex-col gap-2.5">
      <p role="status" className="flex min-h-8 items-baseline gap-3 text-ink-soft">
        <b className="text-xl font-bold text-ink">Felt now</b>
        {over ? (
          <span className="font-semibold text-warn">over the ceiling of {ceiling}: ease off</span>
        ) : (
          <span>{hold ? 'tap the number they say' : 'after the first press'}</span>
        )}
      </p>
      <FeltGrid
        value={taps.at(-1) ?? null}
        ceiling={ceiling}
        disabled={hold === null}
        canUndo={taps.length > 0}
        onFelt={(value) => onAct({ kind: 'felt', value })}
        onUndo={() => onAct({ kind: 'undo' })}
      />
      <DoseRow
        rate={rate}
        level={
          timing.running
            ? (hold?.pressureLevel ?? null)
            : (timing.levels[plan.pointId] ?? plan.next.pressureLevel)
        }
        locked={plan.lock !== null}
        onLevel={(level) => onAct({ kind: 'level', level })}
        onRating={(rating) => onAct({ kind: 'rating', rating })}
        onOneMore={() => onAct({ kind: 'one_more' })}
      />
      <div className="flex min-h-9 items-center gap-3">
        <Dots
          done={pressesDone(plan, timing)}
          of={pressesPlanned(plan, timing)}
          running={timing.running !== null}
        />
        <span className="ml-auto text-ink-soft">
          {taps.length > 0 ? (
            <>
              {timing.running ? 'This hold ' : 'Last hold '}
              <b className="text-lg font-bold text-ink">{taps.join(' → ')}</b>
            </>
          ) : null}
        </span>
      </div>
    </div>
  );
}

/** Filled: done. Half: now. Ring: to do. */
function Dots({ done, of, running }: { done: number; of: number; running: boolean }) {
  const all = Math.max(of, done + (running ? 1 : 0));
  return (
    <>
      <span aria-hidden="true" className="flex gap-3">
        {Array.from({ length: all }, (_, at) => at).map((at) => (
          <span
            key={at}
            className={`size-5 rounded-full border-2 ${at < done ? 'border-accent bg-accent' : running && at === done ? 'border-accent bg-linear-to-r from-accent from-50% to-transparent to-50%' : 'border-line-strong'}`}
          />
        ))}
      </span>
      <span className="text-lg font-semibold">
        {running || done < all ? `Hold ${Math.min(all, done + 1)} of ${all}` : `${done} of ${all} done`}
      </span>
    </>
  );
}
