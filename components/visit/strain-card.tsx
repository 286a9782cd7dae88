'use client';

import { ChevronDown, Hand } from 'lucide-react';
import { noStrain, type StrainPart, strainParts, strainWords } from '@/lib/domain/strain';
import { useVisit } from './visit-store';

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** How the therapist's own body took the visit: one tap each, all optional, in no note. */
export function StrainCard() {
  const { view, put } = useVisit();
  const strain = view.facts.strain ?? noStrain;
  const said = strainParts.filter((part) => strain[part] !== null);
  return (
    <details className="group rounded-l border border-line bg-surface print:hidden">
      <summary className="flex min-h-[56px] list-none items-center gap-3 rounded-l px-5 font-semibold [&::-webkit-details-marker]:hidden">
        <Hand aria-hidden="true" className="size-5 shrink-0" />
        How are your hands?
        <span className="ml-auto text-right font-normal text-ink-soft text-sm">
          {said.length > 0
            ? said.map((part) => `${strainWords[part]} ${strain[part]}`).join(', ')
            : 'optional'}
        </span>
        <ChevronDown aria-hidden="true" className="size-5 shrink-0 group-open:rotate-180" />
      </summary>
      <div className="grid gap-4 px-5 pb-4">
        <p className="text-ink-soft text-sm">
          0 is no strain, 10 the worst. It stays out of the note; you see your own over the weeks under your
          account.
        </p>
        {strainParts.map((part) => (
          <PartScale
            key={part}
            part={part}
            value={strain[part]}
            // The same number again takes it back: not said is not 0.
            onChange={(value) =>
              put('strain.put', { ...strain, [part]: strain[part] === value ? null : value })
            }
          />
        ))}
      </div>
    </details>
  );
}

type PartScaleProps = { part: StrainPart; value: number | null; onChange: (value: number) => void };

function PartScale({ part, value, onChange }: PartScaleProps) {
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold text-sm">{strainWords[part]}</legend>
      <div className="grid grid-cols-6 gap-1.5 tablet:max-wide:grid-cols-11">
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            aria-pressed={value === number}
            aria-label={`${strainWords[part]} ${number}`}
            onClick={() => onChange(number)}
            className="min-h-touch rounded-m border-[1.5px] border-line-strong font-semibold tabular-nums aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
          >
            {number}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
