'use client';

import { Plus, TriangleAlert } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { Button } from '@/components/ui/button';
import {
  type MedicalNote,
  MUSCLES_TO_CHECK,
  type MuscleToCheck,
  musclesToCheck,
} from '@/lib/body/muscles-to-check';
import { type RegionCode, region } from '@/lib/body/regions';
import { pointTitle } from '@/lib/body/words';
import type { Mark } from '@/lib/domain/ops';
import { pointsToday } from '@/lib/domain/visit-view';
import { ageOn } from '@/lib/when';
import { painRegions } from './pain-regions';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

const none: Readonly<Record<string, Mark>> = {};

/** From where the client feels pain: muscles worth a hand, never more than that; what is medical comes first. */
export function MusclesToCheck({ marking }: { marking: Marking }) {
  const { view } = useVisit();
  // What was just drawn is on screen before its areas are measured.
  const marks = useDeferredValue(view.facts.marks, none);
  const ageYears = ageOn(view.client.birthDate, view.visit.onDay);
  const { suggestions, first } = useMemo(
    () => musclesToCheck(painRegions(Object.values(marks)), { ageYears }),
    [marks, ageYears],
  );
  if (suggestions.length === 0 && first.length === 0) return null;
  return (
    <section aria-label={MUSCLES_TO_CHECK} className="mt-4 grid gap-2.5 border-line border-t pt-3.5">
      <h3>{MUSCLES_TO_CHECK}</h3>
      <MedicalFirst notes={first} />
      {suggestions.length > 0 ? (
        <>
          <p className="text-sm text-ink-soft">
            Suggestions to palpate, no finding yet. Pain is often felt away from the muscle.
          </p>
          <ul className="divide-y divide-line">
            {suggestions.map((each) => (
              <li key={`${each.code} ${each.side}`}>
                <Suggestion muscle={each} marking={marking} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function MedicalFirst({ notes }: { notes: readonly MedicalNote[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="grid gap-2 rounded-m bg-warn-soft px-4 py-3 text-warn">
      {notes.map(({ code, words }) => (
        <li key={code} className="flex items-start gap-2.5">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
          {words}
        </li>
      ))}
    </ul>
  );
}

const list = (codes: readonly RegionCode[]) => codes.map((code) => region(code).label).join(', ');

/** "often felt in: front of shoulder; sometimes in: outer upper arm": why a muscle is named. */
const why = ({ primary, spill }: MuscleToCheck) =>
  [
    ...(primary.length > 0 ? [`often felt in: ${list(primary)}`] : []),
    ...(spill.length > 0 ? [`sometimes in: ${list(spill)}`] : []),
  ].join('; ');

function Suggestion({ muscle, marking }: { muscle: MuscleToCheck; marking: Marking }) {
  const { view, frozen } = useVisit();
  const { code, side } = muscle;
  const chosen = marking.checking?.code === code && marking.checking.side === side;
  const there = pointsToday(view).find(
    ({ point, finding }) => point.muscleCode === code && finding.side === side,
  );
  return (
    <div className={chosen ? 'rounded-m bg-accent-soft' : ''}>
      <button
        type="button"
        aria-pressed={chosen}
        className="grid min-h-[56px] w-full content-center rounded-m px-2.5 py-1.5 text-left hover:bg-sunken aria-pressed:hover:bg-accent-soft"
        onClick={() => marking.check(chosen ? null : { code, side })}
      >
        <span className="leading-snug font-semibold">
          {pointTitle(side, code)}
          {there ? <span className="font-normal text-ink-soft"> · {there.point.letter} is there</span> : null}
        </span>
        <span className="text-sm leading-snug text-ink-soft">{why(muscle)}</span>
      </button>
      {chosen && !frozen ? (
        <div className="px-2.5 pb-2.5">
          <Button onClick={marking.seek}>
            <Plus aria-hidden="true" />
            Mark a point here
          </Button>
        </div>
      ) : null}
    </div>
  );
}
