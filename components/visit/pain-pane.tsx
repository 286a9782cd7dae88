'use client';

import { PainScale } from '@/components/ui/pain-scale';
import { placeWords } from '@/lib/body/words';
import type { Mark } from '@/lib/domain/ops';
import { titleOfMark } from './felt-elsewhere';
import { markMovedTo, placeOf } from './listed';
import { PaneTitle } from './pane-title';
import { PlaceEdit } from './place-edit';
import { QualityChips } from './quality-chips';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

/** One spot or area the client shows: how much, and what it feels like. */
export function PainPane({ mark, marking }: { mark: Mark; marking: Marking }) {
  const { put, touch, frozen } = useVisit();
  const title = titleOfMark(mark);
  return (
    <div className="grid gap-4">
      <PaneTitle
        before={<span aria-hidden="true" className="h-6 w-10 shrink-0 rounded-full bg-pain-4/60" />}
        title={title}
        sub={`${placeWords(mark.view, mark.x)} · ${mark.kind === 'stroke' ? 'drawn area' : 'spot'}`}
        onRemove={frozen ? undefined : () => marking.remove(mark.markId, title)}
      />
      {marking.list && !frozen ? (
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
    </div>
  );
}
