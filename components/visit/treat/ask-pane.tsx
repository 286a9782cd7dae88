'use client';

import { Minus, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { type Hold, type StopReason, sensations } from '@/lib/domain/hold';
import type { Act } from './hold-machine';
import { OilyChoice } from './oily-choice';
import type { Ask } from './timing';
import { ZoneAskPane } from './zone-ask-pane';

type AskPaneProps = {
  askFor: Ask | 'zone';
  hold: Hold | null;
  /** The zone a press needs a reason for, in words. */
  zone: string | null;
  onAct: (act: Act) => void;
};

/** What the screen asks before it goes on, in the place of the numbers. */
export function AskPane({ askFor, hold, zone, onAct }: AskPaneProps) {
  if (askFor === 'zone')
    return <ZoneAskPane zone={zone} onReason={(reason) => onAct({ kind: 'zone', reason })} />;
  if (askFor === 'why') return <WhyPane onAct={onAct} />;
  if (askFor === 'settled') return <SettledPane hold={hold} onAct={onAct} />;
  return (
    <Pane
      title={`${hold?.feltEnd ?? hold?.feltPeak ?? 8} of 10: let go`}
      sub="The hold is stopped and noted. What next?"
    >
      <div className="grid flex-1 grid-rows-2 gap-2.5">
        <OilyChoice className="text-2xl!" onChoose={() => onAct({ kind: 'lighter' })}>
          Lighter
        </OilyChoice>
        <OilyChoice className="text-2xl!" onChoose={() => onAct({ kind: 'leave' })}>
          Leave this point
        </OilyChoice>
      </div>
      <OilyChoice onChoose={() => onAct({ kind: 'undo' })}>Undo, that was a slip</OilyChoice>
    </Pane>
  );
}

export function Pane({ title, sub, children }: { title: string; sub: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex min-h-0 flex-1 flex-col gap-2.5">
      <div role="status">
        <h2 className="text-2xl">{title}</h2>
        <p className="text-ink-soft">{sub}</p>
      </div>
      {children}
    </section>
  );
}

const reasons: readonly Readonly<{ reason: StopReason; word: string }>[] = [
  { reason: 'client_stop', word: 'Client said stop' },
  { reason: 'sharp', word: 'Sharp or electric' },
  { reason: 'tingling', word: 'Tingling or numb' },
  { reason: 'pulse', word: 'A pulse felt' },
  { reason: 'faint', word: 'Faint or sick' },
  { reason: 'therapist_strain', word: 'My thumb hurts' },
];

function WhyPane({ onAct }: { onAct: (act: Act) => void }) {
  return (
    <Pane title="Stopped. Why?" sub="A nerve, a pulse or faintness locks the point for today.">
      <div className="grid flex-1 auto-rows-fr grid-cols-2 gap-2.5">
        {reasons.map(({ reason, word }) => (
          <OilyChoice key={reason} className="text-xl!" onChoose={() => onAct({ kind: 'why', reason })}>
            {word}
          </OilyChoice>
        ))}
      </div>
      <OilyChoice onChoose={() => onAct({ kind: 'why', reason: null })}>None of these</OilyChoice>
    </Pane>
  );
}

function SettledPane({ hold, onAct }: { hold: Hold | null; onAct: (act: Act) => void }) {
  const [seconds, setSeconds] = useState(10);
  const step = seconds < 60 ? 5 : 30;
  const what = sensations[hold?.stopReason === 'sharp' ? 'sharp' : 'tingling'];
  return (
    <Pane title="Did it settle?" sub={`The client felt ${what}.`}>
      <div className="grid flex-1 grid-cols-[1fr_1.2fr_1fr] items-stretch gap-2.5">
        <OilyChoice onChoose={() => setSeconds(Math.max(0, seconds - (seconds > 60 ? 30 : 5)))}>
          <Minus aria-hidden="true" className="size-9" />
          <span className="sr-only">Fewer seconds</span>
        </OilyChoice>
        <output className="flex flex-col items-center justify-center leading-none">
          <span className="text-[64px] font-bold">{seconds}</span>
          <span className="pt-2 text-ink-soft">seconds</span>
        </output>
        <OilyChoice onChoose={() => setSeconds(Math.min(3600, seconds + step))}>
          <Plus aria-hidden="true" className="size-9" />
          <span className="sr-only">More seconds</span>
        </OilyChoice>
      </div>
      <div className="grid flex-1 grid-cols-2 gap-2.5">
        <OilyChoice className="text-xl!" onChoose={() => onAct({ kind: 'settled', afterSeconds: seconds })}>
          Settled after {seconds} s
        </OilyChoice>
        <OilyChoice
          tone="danger"
          className="text-xl!"
          onChoose={() => onAct({ kind: 'settled', afterSeconds: null })}
        >
          Has not settled
        </OilyChoice>
      </div>
    </Pane>
  );
}
