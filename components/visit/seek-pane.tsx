'use client';

import { Search } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { musclePlace } from '@/lib/body/places';
import { pointTitle } from '@/lib/body/words';
import { spotsOf } from './listed';
import { chartId } from './mark-chart';
import { PaneTitle } from './pane-title';
import type { Checking, Marking } from './use-marking';

/** A suggested muscle is being felt for: the next tap on the body is its point. */
export function SeekPane({ checking, marking }: { checking: Checking; marking: Marking }) {
  const { code, side } = checking;
  // In portrait the pane stands under the body, which has to be seen to be tapped.
  useEffect(() => {
    document.getElementById(chartId)?.scrollIntoView({ block: 'nearest' });
  }, []);
  const [middle] = spotsOf({ place: musclePlace(code), sides: [side] });
  return (
    <div className="grid gap-4">
      <PaneTitle
        before={<Search aria-hidden="true" className="size-7 shrink-0 text-accent-strong" />}
        title={pointTitle(side, code)}
        sub="a muscle to check, no finding yet"
      />
      <p role="status" className="font-semibold text-accent-strong">
        {marking.list
          ? 'Felt for by hand: is there a sore spot?'
          : 'Tap the sore spot in the muscle on the body.'}
      </p>
      <div className="grid gap-3">
        {middle ? (
          <Button size={56} onClick={() => marking.place(middle, { muscleCode: code })}>
            Mark the middle of the muscle
          </Button>
        ) : null}
        <Button variant="quiet" onClick={() => marking.check(null)}>
          Nothing sore here
        </Button>
      </div>
    </div>
  );
}
