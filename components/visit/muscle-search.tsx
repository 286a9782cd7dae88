'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import { findMuscles, type MuscleCode, muscle } from '@/lib/body/muscles';
import { REGION_CODES, type RegionCode, region } from '@/lib/body/regions';
import { muscleWord } from '@/lib/body/words';

type MuscleSearchProps = {
  onMuscle: (code: MuscleCode) => void;
  /** With it, regions are offered as well. */
  onRegion?: ((code: RegionCode) => void) | undefined;
  regionsFirst?: boolean | undefined;
  label?: string | undefined;
};

const shownAtMost = 40;
const row =
  'flex min-h-touch w-full flex-wrap items-baseline gap-x-2.5 rounded-m px-3.5 py-2.5 text-left hover:bg-sunken';

/** Search as you type over muscles, and regions where they are asked for; every answer is a button. */
export function MuscleSearch({ onMuscle, onRegion, regionsFirst, label = 'Name' }: MuscleSearchProps) {
  const [typed, setTyped] = useState('');
  const regions = onRegion ? regionsNamed(typed) : [];
  const muscles = findMuscles(typed).slice(0, shownAtMost);
  const regionRows = regions.map((code) => (
    <li key={code}>
      <button type="button" className={row} onClick={() => onRegion?.(code)}>
        <b className="font-semibold">{capital(region(code).label)}</b>
        <span className="text-sm text-ink-soft">region</span>
      </button>
    </li>
  ));
  return (
    <div className="grid gap-3">
      <TextField
        label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={onRegion ? 'low back, trapezius…' : 'trapezius…'}
      />
      <p role="status" className="sr-only">
        {regions.length + muscles.length} found
      </p>
      <ul className="h-[340px] overflow-y-auto overscroll-contain rounded-m border border-line p-1.5">
        {regionsFirst ? regionRows : null}
        {muscles.map(({ code }) => (
          <li key={code}>
            <button type="button" className={row} onClick={() => onMuscle(code)}>
              <b className="font-semibold">{muscleWord(code)}</b>
              <span className="text-sm text-ink-soft italic">{muscle(code).ta}</span>
            </button>
          </li>
        ))}
        {regionsFirst ? null : regionRows}
        {regions.length + muscles.length === 0 ? (
          <li className="px-3.5 py-3 text-ink-soft">Nothing has this name. Try fewer letters.</li>
        ) : null}
      </ul>
    </div>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const regionsNamed = (typed: string): RegionCode[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return REGION_CODES.filter((code) => words.every((word) => region(code).label.includes(word)));
};
