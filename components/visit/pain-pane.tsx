'use client';

import { placeWords } from '@/lib/body/words';
import type { Mark } from '@/lib/domain/ops';
import { titleOfMark } from './felt-elsewhere';
import { MarkAnswers } from './mark-answers';
import { PaneTitle } from './pane-title';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

/** One spot or area the client shows: how much, and what it feels like. */
export function PainPane({ mark, marking }: { mark: Mark; marking: Marking }) {
  const { frozen } = useVisit();
  const title = titleOfMark(mark);
  return (
    <div className="grid gap-4">
      <PaneTitle
        before={<span aria-hidden="true" className="h-6 w-10 shrink-0 rounded-full bg-pain-4/60" />}
        title={title}
        sub={`${placeWords(mark.view, mark.x)} · ${mark.kind === 'stroke' ? 'drawn area' : 'spot'}`}
        onRemove={frozen ? undefined : () => marking.remove(mark.markId, title)}
      />
      <MarkAnswers mark={mark} placed={marking.list} />
    </div>
  );
}
