'use client';

import { Combobox, type ComboOption } from '@/components/ui/combobox';
import { findPlaces, type Place, placeAside, placeName } from '@/lib/body/places';

type PlaceSearchProps = {
  label: string;
  /** What can be found, in the order it is shown when nothing is typed. */
  among: readonly Place[];
  chosen?: Place | null | undefined;
  onChoose: (place: Place) => void;
  /** The answers always stand open. */
  open?: boolean | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string | undefined;
};

const optionOf = (place: Place): ComboOption<Place> => ({
  key: `${place.kind} ${place.code}`,
  value: place,
  name: placeName(place),
  aside: placeAside(place),
});

/** Finds a muscle or a region by its plain name or its Latin one. */
export function PlaceSearch({ among, chosen, onChoose, ...rest }: PlaceSearchProps) {
  return (
    <Combobox
      {...rest}
      chosen={chosen ? optionOf(chosen) : null}
      find={(typed) => findPlaces(typed, among).map(optionOf)}
      onChoose={({ value }) => onChoose(value)}
    />
  );
}
