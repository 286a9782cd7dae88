'use client';

import { MoveRight } from 'lucide-react';
import { Chip } from '@/components/ui/chip';
import { LetterDisc } from '@/components/ui/letter-disc';
import { placeWords } from '@/lib/body/words';
import type { Mark } from '@/lib/domain/ops';
import { sendersToday, titleOfMark } from './felt-elsewhere';
import { MarkAnswers } from './mark-answers';
import { titleOf } from './marking';
import { PaneTitle } from './pane-title';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

/** One place where a point is felt: how strong, what it feels like, and which point it comes from. */
export function FeltPane({ mark, marking }: { mark: Mark; marking: Marking }) {
  const { put, frozen, view } = useVisit();
  const title = titleOfMark(mark);
  const senders = sendersToday(view);
  const from = senders.find(({ point }) => point.pointId === mark.pointId);
  const letter = from?.point.letter ?? '';
  return (
    <div className="grid gap-4">
      <PaneTitle
        before={
          <span aria-hidden="true" className="flex items-center gap-1">
            <LetterDisc letter={letter} size={40} />
            <MoveRight strokeWidth={2.6} className="size-6 text-pain-6" />
          </span>
        }
        title={title}
        sub={`${placeWords(mark.view, mark.x)} · felt when ${letter} is pressed`}
        onRemove={frozen ? undefined : () => marking.remove(mark.markId, `${title}, from ${letter},`)}
      />
      <MarkAnswers mark={mark} placed={marking.list} />
      <fieldset className="grid gap-2" disabled={frozen}>
        <legend className="pb-2 text-sm font-semibold">Comes from</legend>
        <div className="flex flex-wrap gap-2">
          {senders.map(({ point, finding }) => (
            <Chip
              key={point.pointId}
              check
              pressed={point.pointId === mark.pointId}
              onClick={() => put('mark.put', { ...mark, pointId: point.pointId })}
            >
              {point.letter} · {titleOf(point, finding)}
            </Chip>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
