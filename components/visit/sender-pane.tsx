'use client';

import { ChevronRight, CircleDashed, MoveRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import { muscleWord } from '@/lib/body/words';
import { feltPlaces, sendersToday, titleOfMark } from './felt-elsewhere';
import { pointOf, titleOf } from './marking';
import type { Marking } from './use-marking';
import { paneHeading } from './use-row-focus';
import { useVisit } from './visit-store';

const row = 'flex min-h-[56px] w-full items-center gap-3 px-1 py-1.5 text-left hover:bg-sunken';

/** The referral layer before a felt place is chosen: which point, then where it is felt. */
export function SenderPane({ marking }: { marking: Marking }) {
  const { view } = useVisit();
  const senders = sendersToday(view);
  if (marking.senderId) return <FeltPlaces marking={marking} pointId={marking.senderId} />;
  return (
    <div className="grid gap-3">
      <h2 {...paneHeading} className="text-[1.4rem]">
        Felt elsewhere
      </h2>
      <p className="text-ink-soft">
        {senders.length === 0
          ? 'Mark or confirm a point under My findings first. Then show here where it is felt.'
          : 'Which point? Tap its letter here or its pin on the body.'}
      </p>
      <ul className="divide-y divide-line">
        {senders.map(({ point, finding }) => {
          const places = feltPlaces(view, point.pointId).length;
          return (
            <li key={point.pointId}>
              <button type="button" className={row} onClick={() => marking.select(point.pointId)}>
                <LetterDisc letter={point.letter} />
                <span className="min-w-0 flex-1 leading-snug font-semibold">{titleOf(point, finding)}</span>
                {places > 0 ? (
                  <span className="text-sm text-ink-soft">
                    {places === 1 ? '1 place' : `${places} places`}
                  </span>
                ) : null}
                <ChevronRight aria-hidden="true" className="size-5 text-ink-faint" />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function FeltPlaces({ marking, pointId }: { marking: Marking; pointId: string }) {
  const { view, frozen } = useVisit();
  const point = pointOf(view, pointId);
  const finding = view.facts.findings[pointId];
  if (!point || !finding) return null;
  const places = feltPlaces(view, pointId);
  return (
    <div className="grid gap-3">
      <header className="flex min-h-12 items-center gap-3">
        <LetterDisc letter={point.letter} size={40} />
        <div className="min-w-0">
          <h2 {...paneHeading} className="text-[1.4rem] leading-[1.15]">
            {titleOf(point, finding)}
          </h2>
          <p className="text-sm leading-tight text-ink-soft">felt elsewhere when pressed</p>
        </div>
      </header>
      {frozen ? null : (
        <p role="status" className="font-semibold text-accent-strong">
          Tap or draw where {point.letter} is felt.
        </p>
      )}
      <ul className="divide-y divide-line">
        {places.map((mark) => (
          <li key={mark.markId}>
            <button type="button" className={row} onClick={() => marking.select(mark.markId)}>
              <MoveRight aria-hidden="true" strokeWidth={2.6} className="size-5 shrink-0 text-pain-6" />
              <span className="min-w-0 flex-1 leading-snug font-semibold">{titleOfMark(mark)}</span>
              <PainDisc value={mark.intensity} label="Felt" />
              <ChevronRight aria-hidden="true" className="size-5 text-ink-faint" />
            </button>
          </li>
        ))}
      </ul>
      {point.muscleCode ? (
        <div className="grid gap-1.5">
          <Chip
            className="w-fit"
            pressed={marking.oftenFelt}
            onClick={() => marking.setOftenFelt(!marking.oftenFelt)}
          >
            <CircleDashed aria-hidden="true" className="size-5" />
            Often felt here
          </Chip>
          <p className="text-sm text-ink-soft">
            Dotted on the body: where {muscleWord(point.muscleCode).toLowerCase()} is often felt. Ask the
            client first; it is not marked by itself.
          </p>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => marking.select(null)}>Another point</Button>
        <Button onClick={() => marking.backToPoint(pointId)}>Back to {point.letter}</Button>
      </div>
    </div>
  );
}
