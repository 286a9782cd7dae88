'use client';

import { CircleCheck, CircleDashed } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { LetterDisc } from '@/components/ui/letter-disc';
import { useVisit } from '@/components/visit/visit-store';
import { careAgain, noCare } from '@/lib/domain/home-care';
import type { Unconfirmed } from '@/lib/domain/note';
import type { Finding } from '@/lib/domain/ops';
import type { KnownPoint } from '@/lib/domain/visit-view';

/** Where a question stands, so that its line in the note can lead to it. */
export const questionId = (index: number) => `unconfirmed-${index}`;

/** Each thing nobody touched today with two equal answers and no default; an answer writes or removes its line. */
export function UnconfirmedCard({ unconfirmed }: { unconfirmed: readonly Unconfirmed[] }) {
  if (unconfirmed.length === 0)
    return (
      <Card>
        <p role="status" className="flex items-center gap-2.5 font-semibold text-good">
          <CircleCheck aria-hidden="true" className="size-5" />
          Everything is confirmed
        </p>
      </Card>
    );
  return (
    <Card
      tone="warn"
      icon={<CircleDashed className="text-warn" />}
      title={<span className="text-warn">{unconfirmed.length} unconfirmed</span>}
    >
      <ul className="divide-y divide-line">
        {unconfirmed.map((one, index) => (
          <li
            key={one.text}
            id={questionId(index)}
            tabIndex={-1}
            className="grid gap-2.5 py-3 first:pt-0 last:pb-0 focus-visible:outline-0"
          >
            <p className="flex gap-2 leading-snug">
              {one.kind === 'point' ? <LetterDisc letter={one.known.point.letter} size={22} /> : null}
              <span>{one.text}</span>
            </p>
            <Answers one={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Answers({ one }: { one: Unconfirmed }) {
  const { view, put } = useVisit();
  const [yes, no] =
    one.kind === 'point'
      ? ([
          ['Yes, gone', () => put('finding.put', untouchedFinding(one.known, 'gone'))],
          ['Not checked', () => put('finding.put', untouchedFinding(one.known, 'not_checked'))],
        ] as const)
      : ([
          ['Given', () => put('care.put', careAgain(view) ?? noCare)],
          ['Not given', () => put('care.put', { ...noCare, heatOk: false })],
        ] as const);
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button onClick={yes[1]}>{yes[0]}</Button>
      <Button onClick={no[1]}>{no[0]}</Button>
    </div>
  );
}

/** A finding of a point that was not pressed today: where it lay, and nothing of what was felt then. */
function untouchedFinding({ point, last }: KnownPoint, change: 'gone' | 'not_checked'): Finding {
  const { view, x, y, side, figureVersion } = last;
  return {
    pointId: point.pointId,
    change,
    view,
    x,
    y,
    side,
    figureVersion,
    state: null,
    felt: null,
    feltAfter: null,
    qualities: [],
    pressureLevel: null,
    ceiling: null,
    note: null,
  };
}
