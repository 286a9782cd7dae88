'use client';

import { Ban, History } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Segmented } from '@/components/ui/segmented';
import { Stepper } from '@/components/ui/stepper';
import { useVisit } from '@/components/visit/visit-store';
import { barsOf, careAgain, careSentences, noCare, pressableAtHome } from '@/lib/domain/home-care';
import type { HomeCare } from '@/lib/domain/ops';

/** What is proposed when a point is first shown; article question 2 gives no number, both can be changed. */
const shownFirst = { selfPressSeconds: 30, selfPressTimes: 2 };

/** What only the therapist can answer: heat at home, and a point to press at home. A flag or a zone answers for it. */
export function HomeCareFields() {
  const { view, put } = useVisit();
  const care = view.facts.care ?? noCare;
  const bars = barsOf(view);
  const again = view.facts.care === null ? careAgain(view) : null;
  const change = (part: Partial<HomeCare>) => put('care.put', { ...care, ...part });
  return (
    <section aria-label="Home care today" className="grid gap-2.5 pb-4">
      <Question words="Heat at home?" bar={bars.heat}>
        <Segmented
          label="Heat at home"
          hideLabel
          value={care.heatOk === null ? null : care.heatOk ? 'yes' : 'no'}
          onChange={(answer) => change({ heatOk: answer === 'yes' })}
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      </Question>
      <PressQuestion care={care} bar={bars.press} change={change} />
      {again ? (
        <Button onClick={() => put('care.put', again)} className="justify-self-start">
          <History aria-hidden="true" />
          <span>
            Same as last time
            <span className="block text-xs font-normal text-ink-soft">
              {careSentences(
                again,
                view.known.map(({ point }) => point),
              ).join(' ')}
            </span>
          </span>
        </Button>
      ) : null}
    </section>
  );
}

type PressQuestionProps = {
  care: HomeCare;
  bar: readonly string[];
  change: (part: Partial<HomeCare>) => void;
};

function PressQuestion({ care, bar, change }: PressQuestionProps) {
  const { view } = useVisit();
  const points = pressableAtHome(view);
  const choose = (pointId: string | null) =>
    change(
      pointId === null
        ? { selfPressPointId: null, selfPressSeconds: null, selfPressTimes: null }
        : {
            selfPressPointId: pointId,
            selfPressSeconds: care.selfPressSeconds ?? shownFirst.selfPressSeconds,
            selfPressTimes: care.selfPressTimes ?? shownFirst.selfPressTimes,
          },
    );
  const noPoint = points.length === 0 ? ['no point that may be pressed'] : [];
  return (
    <>
      <Question words="Point shown to press at home?" bar={bar.length > 0 ? bar : noPoint}>
        <div className="flex flex-wrap justify-end gap-2">
          {points.map(({ pointId, letter }) => (
            <Chip
              key={pointId}
              check
              pressed={pointId === care.selfPressPointId}
              aria-label={`Point ${letter}`}
              onClick={() => choose(pointId === care.selfPressPointId ? null : pointId)}
              className="min-w-14"
            >
              {letter}
            </Chip>
          ))}
        </div>
      </Question>
      {care.selfPressPointId ? (
        <div className="flex flex-wrap justify-end gap-3">
          <Stepper
            label="Seconds at most"
            hideLabel
            unit="s at most"
            value={care.selfPressSeconds}
            onChange={(selfPressSeconds) => change({ selfPressSeconds })}
            min={5}
            max={60}
            step={5}
            start={30}
            className="w-[220px]"
          />
          <Stepper
            label="Times a day at most"
            hideLabel
            unit="times a day"
            value={care.selfPressTimes}
            onChange={(selfPressTimes) => change({ selfPressTimes })}
            min={1}
            max={3}
            start={2}
            className="w-[220px]"
          />
        </div>
      ) : null}
    </>
  );
}

/** A question with its answer, or the recorded facts that answer it with no. */
function Question({ words, bar, children }: { words: string; bar: readonly string[]; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <span className="font-semibold">{words}</span>
      {bar.length > 0 ? (
        <span className="flex min-h-12 items-center gap-2 text-sm text-ink-soft">
          <Ban aria-hidden="true" className="size-5 shrink-0 text-danger" />
          <span>Not today: {bar.join('; ')}</span>
        </span>
      ) : (
        children
      )}
    </div>
  );
}
