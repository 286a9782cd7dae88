import { useState } from 'react';
import { type Place, sidesOfPlace } from '@/lib/body/places';
import type { Quality } from '@/lib/domain/point';
import { pointsToday, type VisitView, zoneHits } from '@/lib/domain/visit-view';
import { type ListedMark, spotsOf } from './listed';

export type SideAnswer = 'left' | 'midline' | 'right' | 'both';

type Answers = Readonly<{
  what: ListedMark['what'];
  from: string;
  place: Place | null;
  side: SideAnswer | null;
  /** undefined: not answered; null: not asked. */
  felt: number | null | undefined;
  qualities: Quality[];
  note: string;
}>;

/** The answers of the form "Add a mark", the mark they make once they are enough, and what is in its way. */
export function useMarkDraft(view: VisitView, what: ListedMark['what']) {
  const points = pointsToday(view);
  const [answers, setAnswers] = useState<Answers>({
    what,
    from: points[0]?.point.pointId ?? '',
    place: null,
    side: null,
    felt: undefined,
    qualities: [],
    note: '',
  });
  const set = (part: Partial<Answers>) => setAnswers((before) => ({ ...before, ...part }));
  const { place } = answers;
  const sides = place ? sidesOfPlace(place) : [];
  // A place that exists once needs no question.
  const side = answers.side ?? (sides.length === 1 ? (sides[0] ?? null) : null);
  const spots = place && side ? spotsOf({ place, sides: sidesMeant(side) }) : [];
  const hit = answers.what === 'finding' ? spots.flatMap((spot) => zoneHits(view, spot))[0] : undefined;
  const blocked = hit?.rule === 'block';
  const reasonMissing = blocked && answers.note.trim().length < 3;
  const mark: ListedMark | null =
    place && side && !reasonMissing
      ? {
          what: answers.what,
          place,
          sides: sidesMeant(side),
          felt: answers.felt ?? null,
          qualities: answers.qualities,
          fromPointId: answers.what === 'referral' ? answers.from : null,
          note: blocked ? answers.note.trim() : null,
        }
      : null;
  const choose = (next: Place) => {
    const kept = sidesOfPlace(next);
    const stays = answers.side === 'both' ? kept.length > 1 : kept.some((each) => each === answers.side);
    set({ place: next, side: stays ? answers.side : null });
  };
  return { ...answers, set, choose, side, sides, hit, reasonMissing, mark, points };
}

export type MarkDraft = ReturnType<typeof useMarkDraft>;

const sidesMeant = (side: SideAnswer) => (side === 'both' ? (['left', 'right'] as const) : [side]);
