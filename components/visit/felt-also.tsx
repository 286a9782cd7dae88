'use client';

import { MoveRight } from 'lucide-react';
import { feltPlaces, feltWords } from './felt-elsewhere';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

/** Where the client feels a point besides the spot itself, and the way to show it on the body. */
export function FeltAlso({ pointId, marking }: { pointId: string; marking: Marking }) {
  const { view, frozen } = useVisit();
  const places = feltPlaces(view, pointId);
  if (frozen && places.length === 0) return null;
  return (
    <button
      type="button"
      onClick={() => marking.showFelt(pointId)}
      className="flex min-h-touch w-full items-center gap-2.5 rounded-m border-[1.5px] border-line px-3.5 text-left leading-tight hover:border-line-strong"
    >
      <MoveRight aria-hidden="true" strokeWidth={2.6} className="size-5 shrink-0 text-pain-6" />
      {places.length === 0 ? (
        <span className="font-semibold">Show where it is felt</span>
      ) : (
        <span className="min-w-0">
          Felt also in: <b className="font-semibold">{feltWords(places)}</b>
        </span>
      )}
    </button>
  );
}
