'use client';

import { Plus } from 'lucide-react';
import { clientRatings, type Hold } from '@/lib/domain/hold';
import { type PressureLevel, pressureLevels } from '@/lib/domain/point';
import { OilyChoice } from './oily-choice';

type Rating = NonNullable<Hold['clientRating']>;
type DoseRowProps = {
  /** A hold was let go and the client has not said how the pressure was. */
  rate: boolean;
  level: PressureLevel | null;
  onLevel: (level: PressureLevel) => void;
  onRating: (rating: Rating) => void;
  onOneMore: () => void;
  locked: boolean;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const ratings = Object.keys(clientRatings) as Rating[];

/** Pressure applied; once let go, what the client says of it: two things, kept apart from what was felt. */
export function DoseRow({ rate, level, onLevel, onRating, onOneMore, locked }: DoseRowProps) {
  return (
    <div className="grid gap-1.5">
      <p className="text-base leading-tight text-ink-soft">
        {rate ? 'The client says the pressure was' : 'Pressure applied'}
      </p>
      <div className="grid grid-cols-4 gap-2.5">
        {rate
          ? ratings.map((rating) => (
              <OilyChoice key={rating} onChoose={() => onRating(rating)}>
                {capital(clientRatings[rating])}
              </OilyChoice>
            ))
          : pressureLevels.map((each) => (
              <OilyChoice
                key={each}
                pressed={level === each}
                disabled={locked}
                onChoose={() => onLevel(each)}
              >
                {capital(each)}
              </OilyChoice>
            ))}
        <OilyChoice disabled={locked} onChoose={onOneMore}>
          <Plus aria-hidden="true" className="size-6 shrink-0" />
          One more
        </OilyChoice>
      </div>
    </div>
  );
}
