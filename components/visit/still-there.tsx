'use client';

import { Button } from '@/components/ui/button';
import { LetterDisc } from '@/components/ui/letter-disc';
import type { KnownPoint } from '@/lib/domain/visit-view';
import { answeredWithout, confirmed, titleOf } from './marking';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

/** One point of last visit in the list: its name, and the three answers at one tap each. */
export function StillThere({ known, marking }: { known: KnownPoint; marking: Marking }) {
  const { put, frozen } = useVisit();
  const { point, last } = known;
  const title = titleOf(point, last);
  const answer = (word: string, onClick: () => void) => (
    <Button
      className="px-2! whitespace-nowrap"
      aria-label={`${point.letter}, ${title}: ${word.toLowerCase()}`}
      onClick={onClick}
    >
      {word}
    </Button>
  );
  return (
    <div className="grid gap-2 py-2.5">
      <button
        type="button"
        className="flex min-h-touch items-center gap-3 px-1 text-left hover:bg-sunken"
        onClick={() => marking.lookAt(point.pointId)}
      >
        <LetterDisc letter={point.letter} open />
        <span className="min-w-0 flex-1 leading-snug font-semibold">{title}</span>
        <span className="text-sm text-ink-soft">
          {last.felt === null ? 'last visit not asked' : `last visit ${last.felt} of 10`}
        </span>
      </button>
      {frozen ? null : (
        <div className="grid grid-cols-[1.25fr_1fr_1fr] gap-2">
          {answer('Still there', () => put('finding.put', confirmed(known)))}
          {answer('Changed', () => marking.changed(known))}
          {answer('Gone', () => put('finding.put', answeredWithout(known, 'gone')))}
        </div>
      )}
    </div>
  );
}
