'use client';

import { Ban, Plus, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError, SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { PainScale } from '@/components/ui/pain-scale';
import { Segmented } from '@/components/ui/segmented';
import { MUSCLE_PLACES, placeTitle, REGION_PLACES } from '@/lib/body/places';
import { sideWord } from '@/lib/body/words';
import { type ListedMark, listedEntries } from './listed';
import { titleOf } from './marking';
import { PlaceSearch } from './place-search';
import { QualityChips } from './quality-chips';
import { type MarkDraft, type SideAnswer, useMarkDraft } from './use-mark-draft';
import { useVisit } from './visit-store';

type MarkFormProps = {
  /** Where it starts: what the chart's layer shows. */
  what: ListedMark['what'];
  /** True, and said, when the chart holds no more marks. */
  isFull: () => boolean;
  /** The marks are made, in the order of their sides. */
  onAdded: (ids: readonly string[]) => void;
  onClose: () => void;
};

/** One mark, or one on each side, without the picture: what, where, which side, how much, what it feels like. */
export function MarkForm({ what, isFull, onAdded, onClose }: MarkFormProps) {
  const { view, touch, newId } = useVisit();
  const draft = useMarkDraft(view, what);
  const { place, side, mark, set } = draft;
  const [tried, setTried] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    first.current?.querySelector<HTMLElement>('input:checked')?.focus();
  }, []);
  const add = () => {
    setTried(true);
    if (!mark || (mark.what !== 'finding' && isFull())) return;
    const ids = mark.sides.map(() => newId());
    touch(listedEntries(view, ids, mark));
    onAdded(ids);
  };
  return (
    <Form
      aria-label="Add a mark"
      className="grid gap-4 rounded-l border border-line bg-surface p-5"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div ref={first} className="grid gap-4">
        <WhatFields draft={draft} />
      </div>
      <PlaceFields draft={draft} tried={tried} />
      <ZoneFields draft={draft} tried={tried} />
      <PainScale
        label={draft.what === 'finding' ? 'Felt when pressed' : 'How strong'}
        value={draft.felt}
        onChange={(felt) => set({ felt })}
      />
      <QualityChips value={draft.qualities} onChange={(qualities) => set({ qualities })} disabled={false} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Close</Button>
        <Button type="submit" variant="main">
          <Plus aria-hidden="true" />
          {side === 'both' ? 'Add both' : place && side ? `Add ${placeTitle(place, side)}` : 'Add'}
        </Button>
      </div>
    </Form>
  );
}

const kinds = [
  { value: 'finding', label: 'My finding' },
  { value: 'pain', label: 'Client’s pain' },
  { value: 'referral', label: 'Referral', sub: 'where a point is felt' },
] as const;

function WhatFields({ draft }: { draft: MarkDraft }) {
  const { points, set } = draft;
  return (
    <>
      <Segmented
        label="What"
        options={kinds.map((kind) => ({
          ...kind,
          disabled: kind.value === 'referral' && points.length === 0,
        }))}
        value={draft.what}
        onChange={(what) => set({ what })}
      />
      {draft.what === 'referral' ? (
        <SelectField
          label="From point"
          value={draft.from}
          onChange={(event) => set({ from: event.target.value })}
          options={points.map(({ point, finding }) => ({
            value: point.pointId,
            label: `${point.letter}, ${titleOf(point, finding)}`,
          }))}
        />
      ) : null}
    </>
  );
}

const musclesFirst = [...MUSCLE_PLACES, ...REGION_PLACES];
const regionsFirst = [...REGION_PLACES, ...MUSCLE_PLACES];

function PlaceFields({ draft, tried }: { draft: MarkDraft; tried: boolean }) {
  const { place, side, sides } = draft;
  const offered = sideAnswers.filter(
    (answer) =>
      (place === null && answer !== 'midline') ||
      (answer === 'both' ? sides.includes('left') && sides.includes('right') : sides.includes(answer)),
  );
  return (
    <>
      <PlaceSearch
        label="Muscle or region"
        placeholder="low back, trapezius…"
        among={draft.what === 'finding' ? musclesFirst : regionsFirst}
        chosen={place}
        onChoose={draft.choose}
        error={tried && !place ? 'Choose where it is.' : undefined}
      />
      <div className="grid gap-1.5">
        <Segmented
          label="Client’s side"
          options={offered.map((value) => ({ value, label: value === 'both' ? 'Both' : sideWord(value) }))}
          value={side}
          onChange={(next) => draft.set({ side: next })}
          disabled={!place}
        />
        <FieldError error={tried && place && !side ? 'Say which side of the client.' : undefined} />
      </div>
    </>
  );
}

const sideAnswers: readonly SideAnswer[] = ['left', 'midline', 'right', 'both'];

function ZoneFields({ draft, tried }: { draft: MarkDraft; tried: boolean }) {
  const { hit } = draft;
  if (!hit) return null;
  if (hit.rule === 'warn')
    return (
      <p role="status" className="flex items-center gap-2.5 rounded-m bg-warn-soft p-4 text-warn">
        <TriangleAlert aria-hidden="true" className="size-5 shrink-0" />
        Take care here: {hit.words}.
      </p>
    );
  return (
    <div className="grid gap-3 rounded-m bg-danger-soft p-4">
      <p role="status" className="flex items-center gap-2.5 font-semibold text-danger">
        <Ban aria-hidden="true" className="size-5 shrink-0" />
        No press here: {hit.words}.
      </p>
      <TextField
        label="Why mark a point here?"
        value={draft.note}
        maxLength={400}
        onChange={(event) => draft.set({ note: event.target.value })}
        error={tried && draft.reasonMissing ? 'At least three letters.' : undefined}
      />
    </div>
  );
}
