'use client';

import { Chip } from '@/components/ui/chip';
import { Stepper } from '@/components/ui/stepper';
import { type Hold, nerveLike, type Sensation, type SensationKind, sensations } from '@/lib/domain/hold';

type HoldSensationsProps = { hold: Hold; onChange: (value: Sensation[]) => void };

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const kinds = Object.keys(sensations) as SensationKind[];

/** What the client noticed during the hold; what may be a nerve is asked until it has settled. */
export function HoldSensations({ hold, onChange }: HoldSensationsProps) {
  const now = hold.sensations;
  const toggle = (kind: SensationKind) =>
    onChange(
      now.some((each) => each.kind === kind)
        ? now.filter((each) => each.kind !== kind)
        : [...now, { kind, severity: null, place: null, settled: null, settledAfterSeconds: null }],
    );
  const answer = (kind: SensationKind, settled: boolean, settledAfterSeconds: number | null) =>
    onChange(now.map((each) => (each.kind === kind ? { ...each, settled, settledAfterSeconds } : each)));
  return (
    <div className="grid gap-2">
      <span className="text-sm font-semibold">Noticed</span>
      <div className="grid grid-cols-3 gap-2">
        {kinds.map((kind) => (
          <Chip
            key={kind}
            tight
            pressed={now.some((each) => each.kind === kind)}
            onClick={() => toggle(kind)}
          >
            {capital(sensations[kind])}
          </Chip>
        ))}
      </div>
      {now
        .filter(({ kind }) => nerveLike.includes(kind))
        .map(({ kind, settled, settledAfterSeconds }) => (
          <div key={kind} className="flex flex-wrap items-end gap-3 rounded-m bg-warn-soft p-3">
            <p className="basis-full text-sm font-semibold text-warn">
              {capital(sensations[kind])}: may be a nerve or a vessel. Settled after letting go?
            </p>
            <Stepper
              label={`Settled after, ${sensations[kind]}`}
              hideLabel
              value={settledAfterSeconds}
              min={0}
              max={3600}
              step={5}
              start={5}
              unit="s"
              onChange={(seconds) => answer(kind, true, seconds)}
              className="w-[186px]"
            />
            <Chip tight pressed={settled === false} onClick={() => answer(kind, false, null)}>
              Has not settled
            </Chip>
          </div>
        ))}
    </div>
  );
}
