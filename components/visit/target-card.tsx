'use client';

import { Card } from '@/components/ui/card';
import { Stepper } from '@/components/ui/stepper';
import type { Tolerance } from '@/lib/domain/ops';
import { highestCeiling } from './marking';
import { targetOf, withTarget } from './treating';
import { useVisit } from './visit-store';

/** How much the client wants to feel today: the range to aim at, and the most. */
export function TargetCard() {
  const { view, put, frozen } = useVisit();
  const target = targetOf(view);
  const change = (part: Partial<Tolerance>) => put('tolerance.put', withTarget(target, part));
  const where = view.facts.tolerance ? 'said today' : view.last?.tolerance ? 'as last visit' : 'usual';
  return (
    <Card title="Target felt, 0–10" aside={where}>
      <div className="grid grid-cols-3 gap-3.5">
        <Stepper
          label="From"
          value={target.targetLow}
          min={0}
          max={highestCeiling}
          onChange={(targetLow) => change({ targetLow })}
          disabled={frozen}
        />
        <Stepper
          label="To"
          value={target.targetHigh}
          min={0}
          max={highestCeiling}
          onChange={(targetHigh) => change({ targetHigh })}
          disabled={frozen}
        />
        <Stepper
          label="Ceiling"
          value={target.ceiling}
          min={1}
          max={highestCeiling}
          onChange={(ceiling) => change({ ceiling })}
          disabled={frozen}
        />
      </div>
    </Card>
  );
}
