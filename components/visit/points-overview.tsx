'use client';

import { ChevronRight, List } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import { pointsToday } from '@/lib/domain/visit-view';
import { marksOf, titleOfMark } from './felt-elsewhere';
import { stillToCheck, titleOf } from './marking';
import { StillThere } from './still-there';
import type { Marking } from './use-marking';
import { paneHeading } from './use-row-focus';
import { useVisit } from './visit-store';

/** A client may fill the chart with hundreds of areas; beside it a handful is enough. */
const shownPains = 8;

const row = 'flex min-h-[56px] w-full items-center gap-3 px-1 py-1.5 text-left hover:bg-sunken';

/** Nothing selected: what there is today, and what to do next. */
export function PointsOverview({ marking }: { marking: Marking }) {
  const { view, frozen } = useVisit();
  const today = pointsToday(view);
  const open = stillToCheck(view);
  const pains = marksOf(view, 'pain');
  const client = marking.layer === 'client';
  return (
    <div className="grid gap-3">
      <h2 {...paneHeading} className="text-[1.4rem]">
        {today.length === 0 ? 'No points yet' : 'Points today'}
      </h2>
      {frozen ? null : (
        <p className="text-ink-soft">
          {marking.list
            ? 'Add a mark, or edit one of the list.'
            : client
              ? 'Tap or draw where the client feels pain.'
              : open.length > 0
                ? 'Is it still there? Answer here, or tap its dashed ring. New: tap the body where it is sore.'
                : 'Tap the body where it is sore.'}
        </p>
      )}
      <ul className="divide-y divide-line">
        {today.map(({ point, finding }) => (
          <li key={point.pointId}>
            <button type="button" className={row} onClick={() => marking.select(point.pointId)}>
              <LetterDisc letter={point.letter} open={finding.change === 'gone'} />
              <span className="min-w-0 flex-1 leading-snug font-semibold">{titleOf(point, finding)}</span>
              {finding.change === 'gone' ? (
                <span className="text-sm text-ink-soft">gone</span>
              ) : (
                <PainDisc value={finding.felt} label="Felt" />
              )}
              <ChevronRight aria-hidden="true" className="size-5 text-ink-faint" />
            </button>
          </li>
        ))}
        {open.map((known) => (
          <li key={known.point.pointId}>
            <StillThere known={known} marking={marking} />
          </li>
        ))}
      </ul>
      {pains.length > 0 ? (
        <>
          <h3>Client’s pain</h3>
          <ul className="divide-y divide-line">
            {pains.slice(0, shownPains).map((mark) => (
              <li key={mark.markId}>
                <button type="button" className={row} onClick={() => marking.select(mark.markId)}>
                  <span className="min-w-0 flex-1 leading-snug font-semibold">{titleOfMark(mark)}</span>
                  <PainDisc value={mark.intensity} label="Pain" />
                  <ChevronRight aria-hidden="true" className="size-5 text-ink-faint" />
                </button>
              </li>
            ))}
          </ul>
          {pains.length > shownPains ? (
            <Button className="justify-self-start" onClick={() => marking.setList(true)}>
              <List aria-hidden="true" />
              {pains.length - shownPains} more in the list
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
