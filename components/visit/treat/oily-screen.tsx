'use client';

import { useRef } from 'react';
import { pointsToday, zoneHits } from '@/lib/domain/visit-view';
import { localTime, type Zone } from '@/lib/when';
import type { StepId } from '../visit-steps';
import { useVisit } from '../visit-store';
import { AskPane } from './ask-pane';
import { wakeSound } from './cue';
import { choose, useDeviceChoice } from './device-choice';
import { FeltPane } from './felt-pane';
import type { Act } from './hold-machine';
import { OilyHeader } from './oily-header';
import { PointStage } from './point-stage';
import { PressButton } from './press-button';
import { StopStrip } from './stop-strip';
import { isOver, pressesDone, pressesPlanned } from './timing';
import { usePedal } from './use-pedal';
import { useTiming } from './use-timing';
import { useWakeLock } from './use-wake-lock';

/** Treat with oily hands: one point at a time, one large button, no name but the first, always dim. */
export function OilyScreen({ timeZone, goTo }: { timeZone: Zone; goTo: (step: StepId) => void }) {
  const { view, newId } = useVisit();
  const { timing, plans, here, main, hold, does } = useTiming();
  const sound = useDeviceChoice('sound');
  const room = useRef<HTMLDivElement>(null);
  const tap = (doing: Act) => {
    if (does(doing)) goTo('rescore');
  };
  const press = () => {
    if (sound) wakeSound();
    tap({ kind: 'main', newId: newId() });
  };
  useWakeLock();
  usePedal(room, press);
  const points = pointsToday(view);
  const at = points.find(({ point }) => point.pointId === here?.pointId);
  if (!here || !at) return null;

  const { client, visit } = view;
  const hits = zoneHits(view, at.finding);
  const next = main.does === 'next' ? plans.find(({ pointId }) => pointId === main.pointId) : null;
  const done = pressesDone(here, timing);
  const of = Math.max(done, pressesPlanned(here, timing));
  return (
    <div
      ref={room}
      data-theme="dim"
      tabIndex={-1}
      className="fixed inset-0 z-40 flex flex-col gap-3 overflow-clip bg-ground px-7 pt-2 pb-5 text-ink select-none max-wide:px-5 focus-visible:outline-0"
    >
      <h1 className="sr-only">Treat</h1>
      <OilyHeader
        name={client.preferredName ?? client.givenName}
        sub={`visit ${visit.number} · ${localTime(visit.startedAt, timeZone)}`}
        points={plans.flatMap((plan) => {
          const found = points.find(({ point }) => point.pointId === plan.pointId);
          return found ? [{ ...found, locked: plan.lock !== null, done: isOver(plan, timing) }] : [];
        })}
        here={here.pointId}
        onTab={(pointId) => tap({ kind: 'tab', pointId })}
        onClose={() => choose('oily-hands', false)}
      />
      <main
        aria-label="Treat"
        className="grid min-h-0 flex-1 gap-x-9 gap-y-3 wide:grid-cols-[minmax(0,1fr)_484px] max-wide:grid-rows-[minmax(0,1fr)_auto]"
      >
        <PointStage plan={here} {...at} timing={timing} hold={hold} hits={hits} />
        {main.does === 'wait' ? (
          <div className="flex min-h-0 flex-col max-wide:min-h-[420px]">
            <AskPane askFor={main.askFor} hold={hold} zone={hits[0]?.words ?? null} onAct={tap} />
          </div>
        ) : (
          <FeltPane plan={here} timing={timing} hold={hold} onAct={tap} />
        )}
      </main>
      <StopStrip lock={here.lock} canStop={hold !== null} onStop={() => tap({ kind: 'stop' })} />
      <PressButton
        main={main}
        nth={done + 1}
        of={Math.max(of, done + 1)}
        nextLetter={next?.letter ?? null}
        onPress={press}
      />
    </div>
  );
}
