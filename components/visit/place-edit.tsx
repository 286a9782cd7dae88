'use client';

import { useState } from 'react';
import { FieldError } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import type { Side } from '@/lib/body/figure';
import { MUSCLE_PLACES, type Place, REGION_PLACES, sidesOfPlace } from '@/lib/body/places';
import { sideWord } from '@/lib/body/words';
import { zoneHits } from '@/lib/domain/visit-view';
import { spotsOf } from './listed';
import { PlaceSearch } from './place-search';
import { useVisit } from './visit-store';

type PlaceEditProps = {
  place: Place | null;
  side: Side;
  /** A point may not be put in a no-press zone from here: there it needs its reason. */
  finding?: boolean | undefined;
  onMove: (place: Place, side: Side) => void;
};

/** Another muscle, region or side for a mark of the list; it then lies in the middle of that place. */
export function PlaceEdit({ place, side, finding, onMove }: PlaceEditProps) {
  const { view } = useVisit();
  // A new place without the old side waits for its own side: it is asked, never guessed.
  const [wanted, setWanted] = useState<Place | null>(null);
  const [problem, setProblem] = useState<string>();
  const at = wanted ?? place;
  const sides = at ? sidesOfPlace(at) : [];
  const move = (to: Place, on: Side) => {
    const [spot] = spotsOf({ place: to, sides: [on] });
    const [hit] = finding && spot ? zoneHits(view, spot) : [];
    if (hit?.rule === 'block')
      return setProblem(`No press here: ${hit.words}. Add a new mark there, with the reason.`);
    setProblem(undefined);
    setWanted(null);
    onMove(to, on);
  };
  const options: readonly Side[] = sides.includes(side) || wanted ? sides : [...sides, side];
  return (
    <div className="grid gap-3">
      <PlaceSearch
        label="Muscle or region"
        among={finding ? [...MUSCLE_PLACES, ...REGION_PLACES] : [...REGION_PLACES, ...MUSCLE_PLACES]}
        chosen={at}
        onChoose={(next) => (sidesOfPlace(next).includes(side) ? move(next, side) : setWanted(next))}
      />
      <Segmented
        label="Client’s side"
        options={options.map((value) => ({ value, label: sideWord(value) }))}
        value={wanted ? null : side}
        onChange={(next) => at && move(at, next)}
      />
      <FieldError error={wanted ? 'Say the side of the new place.' : problem} />
    </div>
  );
}
