'use client';

import { PainScale } from '@/components/ui/pain-scale';
import type { Mark } from '@/lib/domain/ops';
import { markMovedTo, placeOf } from './listed';
import { PlaceEdit } from './place-edit';
import { QualityChips } from './quality-chips';
import { useVisit } from './visit-store';

/** What is asked of any drawn mark: where (beside the list, without the picture), how strong, what it feels like. */
export function MarkAnswers({ mark, placed }: { mark: Mark; placed: boolean }) {
  const { put, touch, frozen } = useVisit();
  return (
    <>
      {placed && !frozen ? (
        <PlaceEdit
          place={placeOf(null, mark.regionCode)}
          side={mark.side}
          onMove={(place, side) => touch(markMovedTo(mark, place, side))}
        />
      ) : null}
      <PainScale
        label="How strong"
        value={mark.intensity ?? undefined}
        notAsked={false}
        onChange={(intensity) => put('mark.put', { ...mark, intensity })}
        disabled={frozen}
      />
      <QualityChips
        value={mark.qualities}
        onChange={(qualities) => put('mark.put', { ...mark, qualities })}
        disabled={frozen}
      />
    </>
  );
}
