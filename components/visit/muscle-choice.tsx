'use client';

import { useState } from 'react';
import { Chip } from '@/components/ui/chip';
import { Dialog } from '@/components/ui/dialog';
import { musclesAt } from '@/lib/body/geometry';
import type { MuscleCode } from '@/lib/body/muscles';
import { MUSCLE_PLACES } from '@/lib/body/places';
import { muscleWord } from '@/lib/body/words';
import type { Finding, Point } from '@/lib/domain/ops';
import { PlaceSearch } from './place-search';
import { useVisit } from './visit-store';

type MuscleChoiceProps = {
  point: Point;
  finding: Finding;
  /** A point known from before shows only its own muscle. */
  short: boolean;
};

const nearest = 4;

/** Muscles under the spot, nearest first, both layers; "Other" searches all of them. */
export function MuscleChoice({ point, finding, short }: MuscleChoiceProps) {
  const { put, frozen } = useVisit();
  const [searching, setSearching] = useState(false);
  const near = musclesAt(finding.view, finding).slice(0, nearest);
  const chosenIsNear = near.some(({ code }) => code === point.muscleCode);
  const shown = short ? near.filter(({ code }) => code === point.muscleCode) : near;
  const choose = (muscleCode: MuscleCode) => {
    const { view, x, y, side, figureVersion } = finding;
    put('point.put', { ...point, view, x, y, side, figureVersion, muscleCode });
    setSearching(false);
  };
  return (
    <fieldset className="grid gap-2" disabled={frozen}>
      <legend className="flex w-full items-baseline justify-between pb-2 text-sm font-semibold">
        Muscle
        {short ? null : <span className="font-normal text-ink-soft">nearest first</span>}
      </legend>
      <div className="flex flex-wrap gap-2">
        {chosenIsNear || !point.muscleCode ? null : (
          <Chip pressed check>
            {muscleWord(point.muscleCode)}
          </Chip>
        )}
        {shown.map(({ code, layer }) => (
          <Chip
            key={code}
            check
            pressed={code === point.muscleCode}
            aside={layer === 'deep' ? 'deep' : undefined}
            onClick={() => choose(code)}
          >
            {muscleWord(code)}
          </Chip>
        ))}
        <Chip pressed={false} onClick={() => setSearching(true)}>
          Other…
        </Chip>
      </div>
      <Dialog
        open={searching}
        onClose={() => setSearching(false)}
        title="Which muscle?"
        sub="Plain or Latin name."
      >
        <PlaceSearch
          open
          label="Name"
          placeholder="trapezius…"
          among={MUSCLE_PLACES}
          onChoose={(place) => place.kind === 'muscle' && choose(place.code)}
        />
      </Dialog>
    </fieldset>
  );
}
