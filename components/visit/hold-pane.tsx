'use client';

import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { SelectField } from '@/components/ui/field';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainScale } from '@/components/ui/pain-scale';
import { Segmented } from '@/components/ui/segmented';
import { Stepper } from '@/components/ui/stepper';
import { useToast } from '@/components/ui/toast';
import {
  Contact,
  contacts,
  type Hold,
  StopReason,
  stopReasons,
  Technique,
  techniques,
} from '@/lib/domain/hold';
import { holdsOf, zoneHits } from '@/lib/domain/visit-view';
import { HoldMeter } from './hold-meter';
import { HoldSensations } from './hold-sensations';
import { ceilingOf, pointOf, titleOf } from './marking';
import { PaneTitle } from './pane-title';
import { ThresholdFields } from './threshold-fields';
import { doseWarnings, gentleReasons, holdEntries } from './treating';
import { useVisit } from './visit-store';
import { ZoneReason } from './zone-reason';

const levels = [
  { value: 'light', label: 'Light' },
  { value: 'medium', label: 'Medium' },
  { value: 'firm', label: 'Firm' },
] as const;
const ratings = [
  { value: 'too_light', label: 'Too light' },
  { value: 'good', label: 'Good' },
  { value: 'too_much', label: 'Too much' },
] as const;
const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  }));

/** One hold; each tap is stored at once, so there is nothing to save. */
export function HoldPane({ hold, onGone }: { hold: Hold | undefined; onGone: () => void }) {
  const { view, put, touch, frozen } = useVisit();
  const show = useToast();
  const [asking, setAsking] = useState<Partial<Hold> | null>(null);
  const finding = hold ? view.facts.findings[hold.pointId] : undefined;
  const point = hold ? pointOf(view, hold.pointId) : null;
  if (!hold || !finding || !point)
    return <p className="py-6 text-center text-ink-soft">Choose a hold to say more about it.</p>;
  const hits = zoneHits(view, finding);
  const blocked = hits[0]?.rule === 'block' ? hits[0] : null;
  const change = (part: Partial<Hold>) =>
    blocked && hold.zoneReason === null && !part.zoneReason
      ? setAsking(part)
      : touch(holdEntries(view, { ...hold, ...part }));
  const all = holdsOf(view.facts, hold.pointId);
  const nth = all.findIndex(({ holdId }) => holdId === hold.holdId) + 1;
  const ceiling = ceilingOf(view, hold.pointId);
  const warnings = doseWarnings(hold, gentleReasons(view).length > 0, hits);
  return (
    <div className="grid gap-3.5">
      <PaneTitle
        before={<LetterDisc letter={point.letter} size={40} />}
        title={titleOf(point, finding)}
        sub={`Hold ${nth} of ${all.length}`}
        onRemove={
          frozen
            ? undefined
            : () => {
                put('hold.remove', { holdId: hold.holdId });
                onGone();
                show({ text: 'Hold removed.', undo: { run: () => put('hold.put', hold) } });
              }
        }
      />
      <fieldset disabled={frozen} className="grid gap-3.5">
        <div className="grid grid-cols-2 gap-3.5">
          <Stepper
            label="Seconds"
            value={hold.seconds}
            min={5}
            max={300}
            step={5}
            unit="s"
            onChange={(seconds) => change({ seconds })}
          />
          <Stepper
            label="Times"
            value={hold.repetitions}
            min={1}
            max={10}
            onChange={(repetitions) => change({ repetitions })}
          />
        </div>
        <Warnings lines={warnings} />
        <Segmented
          label="Pressure applied"
          options={levels}
          value={hold.pressureLevel}
          onChange={(pressureLevel) => change({ pressureLevel })}
        />
        <SelectField
          label="Technique"
          value={hold.technique}
          options={optionsOf(techniques)}
          onChange={(event) => change({ technique: Technique.parse(event.target.value) })}
        />
        <div className="grid grid-cols-2 gap-3.5">
          <SelectField
            label="Contact"
            value={hold.contact}
            options={optionsOf(contacts)}
            onChange={(event) => change({ contact: Contact.parse(event.target.value) })}
          />
          <SelectField
            label="Why it ended"
            value={hold.stopReason ?? ''}
            options={[{ value: '', label: 'Not said' }, ...optionsOf(stopReasons)]}
            onChange={(event) =>
              change({ stopReason: StopReason.safeParse(event.target.value).data ?? null })
            }
          />
        </div>
        <PainScale
          label="Felt at the start"
          value={hold.feltStart ?? undefined}
          ceiling={ceiling}
          onChange={(feltStart) => change({ feltStart })}
        />
        <PainScale
          label="Felt at the end"
          value={hold.feltEnd ?? undefined}
          ceiling={ceiling}
          onChange={(feltEnd) => change({ feltEnd })}
        />
        <Segmented
          label="The client says the pressure was"
          options={ratings}
          value={hold.clientRating}
          onChange={(clientRating) => change({ clientRating })}
        />
        <HoldSensations hold={hold} onChange={(sensations) => change({ sensations })} />
      </fieldset>
      <HoldMeter hold={hold} onChange={change} />
      <ThresholdFields pointId={hold.pointId} />
      {asking && blocked ? (
        <ZoneReason
          title={titleOf(point, finding)}
          words={blocked.words}
          verb="Keep the hold"
          onReason={(zoneReason) => {
            put('hold.put', { ...hold, ...asking, zoneReason });
            setAsking(null);
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </div>
  );
}

function Warnings({ lines }: { lines: readonly string[] }) {
  return (
    <div role="status" className="empty:hidden">
      {lines.length > 0 ? (
        <p className="flex items-start gap-2.5 rounded-m bg-warn-soft px-3.5 py-2 text-sm font-semibold text-warn">
          <TriangleAlert aria-hidden="true" className="size-5 shrink-0" />
          {lines.join(' ')}
        </p>
      ) : null}
    </div>
  );
}
