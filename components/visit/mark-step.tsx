'use client';

import { CircleCheck, CircleDashed } from 'lucide-react';
import { useEffect } from 'react';
import { isTyping } from '@/components/body-chart/use-desk-zoom';
import { Button } from '@/components/ui/button';
import { MarkChart } from './mark-chart';
import { MarkList } from './mark-list';
import { MarkPane } from './mark-pane';
import { stillToCheck } from './marking';
import { StepBody } from './step-body';
import { type Marking, useMarking } from './use-marking';
import { NextStep, VisitBar } from './visit-bar';
import type { StepProps } from './visit-steps';
import { useVisit } from './visit-store';

/** Where it hurts and what was found: the body at the left, the chosen point at the right (below, in portrait). */
export function MarkStep({ goTo, clinic, today }: StepProps) {
  const marking = useMarking();
  useUndoKeys();
  return (
    <>
      <StepBody title="Mark" fill>
        <div
          className={`relative grid min-h-full flex-1 max-wide:grid-rows-[524px_minmax(446px,auto)] wide:h-full wide:grid-cols-[minmax(0,1fr)_452px] max-tablet:grid-rows-[auto_auto] ${marking.list ? '' : 'wide:grid-rows-[minmax(524px,1fr)]'}`}
        >
          {marking.list ? <MarkList marking={marking} /> : <MarkChart marking={marking} />}
          <MarkPane marking={marking} zone={clinic.timeZone} today={today} />
        </div>
      </StepBody>
      <VisitBar undo>
        <StillToCheck marking={marking} />
        <NextStep to="treat" goTo={goTo} />
      </VisitBar>
    </>
  );
}

/** Ctrl or Cmd with Z takes the last touch of this step back, with Shift it comes again; fields keep their own. */
function useUndoKeys() {
  const { undo, redo } = useVisit();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}

/** Counts last visit's points nobody has spoken of today; a tap leads to the next. It never blocks. */
function StillToCheck({ marking }: { marking: Marking }) {
  const { view, frozen } = useVisit();
  const open = stillToCheck(view);
  if (view.known.length === 0 || frozen) return null;
  const at = open.findIndex(({ point }) => point.pointId === marking.selectedId);
  const next = open[(at + 1) % Math.max(1, open.length)];
  if (!next)
    return (
      <span className="inline-flex min-h-12 min-w-[190px] items-center justify-center gap-2.5 px-4 font-semibold text-good">
        <CircleCheck aria-hidden="true" className="size-5" />
        All checked
      </span>
    );
  const letters = open.map(({ point }) => point.letter);
  return (
    <Button className="min-w-[190px]" onClick={() => marking.lookAt(next.point.pointId)}>
      <CircleDashed aria-hidden="true" />
      {letters.length <= 3 ? letters.join(', ') : letters.length} still to check
    </Button>
  );
}
