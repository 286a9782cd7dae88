'use client';

import { Button } from '@/components/ui/button';
import { LetterDisc } from '@/components/ui/letter-disc';
import { regionAt } from '@/lib/body/region-at';
import { placeWords } from '@/lib/body/words';
import type { KnownPoint } from '@/lib/domain/visit-view';
import { type Day, sayDay } from '@/lib/when';
import { doseWords } from './dose-words';
import { findingMovedTo, placeOf } from './listed';
import { answeredWithout, confirmed, titleOf } from './marking';
import { PaneTitle } from './pane-title';
import { PlaceEdit } from './place-edit';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

type KnownPaneProps = { known: KnownPoint; marking: Marking; today: Day };

/** A point of last visit nobody has spoken of yet today: what it was, and the four answers. */
export function KnownPane({ known, marking, today }: KnownPaneProps) {
  const { put, touch, frozen, view } = useVisit();
  const { point, last, lastDay, lastHolds } = known;
  const skipped = view.facts.findings[point.pointId]?.change === 'not_checked';
  const moving = marking.movingId === point.pointId;
  return (
    <div className="grid gap-4">
      <PaneTitle
        before={<LetterDisc letter={point.letter} size={40} open />}
        title={titleOf(point, last)}
        sub={`${placeWords(last.view, last.x)} · ${skipped ? 'not checked today' : 'still to check'}`}
      />
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-m bg-sunken px-4 py-3">
        <dt className="text-ink-soft">{sayDay(lastDay, today)}</dt>
        <dd className="font-semibold">{last.felt === null ? 'felt not asked' : `felt ${last.felt} of 10`}</dd>
        <dt className="text-ink-soft">Done</dt>
        <dd>{lastHolds.length > 0 ? doseWords(lastHolds) : 'no holds'}</dd>
      </dl>
      {frozen ? null : (
        <div className="grid grid-cols-2 gap-3">
          <Button variant="main" size={56} onClick={() => put('finding.put', confirmed(known))}>
            Still there
          </Button>
          <Button
            size={56}
            aria-pressed={moving}
            variant={moving ? 'soft' : 'outline'}
            onClick={() =>
              marking.list ? marking.setMoving(moving ? null : point.pointId) : marking.changed(known)
            }
          >
            {marking.list ? 'Moved' : 'Changed'}
          </Button>
          <Button size={56} onClick={() => put('finding.put', answeredWithout(known, 'gone'))}>
            Gone
          </Button>
          <Button
            size={56}
            disabled={skipped}
            onClick={() => put('finding.put', answeredWithout(known, 'not_checked'))}
          >
            Not checked
          </Button>
        </div>
      )}
      <p role="status" className="min-h-6 font-semibold text-accent-strong">
        {moving ? (marking.list ? 'Choose the new place.' : 'Tap the new place on the body.') : ''}
      </p>
      {moving && marking.list ? (
        <PlaceEdit
          finding
          place={placeOf(point.muscleCode, regionAt(last.view, last))}
          side={last.side}
          onMove={(place, side) => {
            marking.setMoving(null);
            touch(findingMovedTo(view, confirmed(known), place, side));
          }}
        />
      ) : null}
    </div>
  );
}
