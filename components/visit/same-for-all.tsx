'use client';

import { RotateCcw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { type pointsToday, zoneHits } from '@/lib/domain/visit-view';
import { holdLike } from './treating';
import type { Entry } from './visit-history';
import { useVisit } from './visit-store';

type SameForAllProps = {
  points: ReturnType<typeof pointsToday>;
  onDone: (holdId: string) => void;
};

/** Holds nobody timed: every point as last time, in one tap. A point in a no-press zone asks for itself. */
export function SameForAll({ points, onDone }: SameForAllProps) {
  const { view, touch, newId, frozen } = useVisit();
  const open = points.flatMap(({ point, finding, holds }) => {
    const last = view.known.find((known) => known.point.pointId === point.pointId)?.lastHolds ?? [];
    const hits = zoneHits(view, finding);
    const blocked = hits[0]?.rule === 'block';
    return last.length > 0 && holds.length === 0 && !blocked ? [{ point, last, hits }] : [];
  });
  if (frozen || open.length < 2) return null;
  const repeat = () => {
    const made = open.flatMap(({ point, last, hits }) =>
      last.map((hold) =>
        holdLike(hold, { holdId: newId(), pointId: point.pointId, zoneReason: null }, false, hits),
      ),
    );
    touch(made.map((body): Entry => ({ kind: 'hold.put', body })));
    const first = made[0];
    if (first) onDone(first.holdId);
  };
  return (
    <Button variant="soft" size={56} onClick={repeat}>
      <RotateCcw aria-hidden="true" />
      Same as last time: {open.map(({ point }) => point.letter).join(', ')}
    </Button>
  );
}
