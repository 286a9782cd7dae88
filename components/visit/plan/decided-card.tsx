import { CalendarCheck, Undo2 } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { SecondsLeft, useSecondsLeft } from '@/components/ui/seconds-left';
import type { PlanDecided } from '@/lib/domain/plan-step';
import { phaseWords } from '@/lib/domain/plan-words';

type DecidedCardProps = {
  decided: PlanDecided;
  who: string;
  /** Absent when it cannot be taken back any more. */
  onUndo?: (() => void) | undefined;
  /** Decides once more, when undo is over. */
  onAgain?: (() => void) | undefined;
  onAnother?: (() => void) | undefined;
  busy: boolean;
};

/** What stands, and the way back as long as there is one. */
export function DecidedCard({ decided, who, onUndo, onAgain, onAnother, busy }: DecidedCardProps) {
  const { booked, phase, intervalDays, reason, paused } = decided;
  const left = useSecondsLeft(booked?.undoSeconds ?? 0);
  // A date may be known to the client after three minutes; a decision without one is nobody's news.
  const canUndo = onUndo && (!booked || left > 0);
  const plan = phaseWords(phase, intervalDays, { audience: 'staff' });
  return (
    <div className="col-span-full grid gap-4 rounded-l border-[3px] border-accent bg-accent-soft p-6">
      <div className="flex items-start gap-4">
        <CalendarCheck aria-hidden="true" className="mt-1 size-7 shrink-0 text-accent-strong" />
        <div className="min-w-0">
          <p role="status" className="font-[720] text-2xl leading-tight">
            {booked ? `Booked ${booked.says}` : noDate(decided, who)}
          </p>
          <p className="mt-1 text-ink-soft">
            {booked ? `${booked.away} · ${booked.staffName} · ${booked.roomName}` : `Plan: ${plan}`}
          </p>
          {booked && booked.later.length > 0 ? (
            <ul className="mt-2 grid gap-0.5 font-semibold">
              {booked.later.map((date) => (
                <li key={date}>{date}</li>
              ))}
            </ul>
          ) : null}
          <p className="mt-2">
            {booked ? <>Plan: {plan}. </> : null}
            {paused ? 'Paused. ' : null}
            {reason ? `Reason: ${reason}` : null}
          </p>
        </div>
      </div>
      <div className="flex flex-wrap gap-3">
        {canUndo ? (
          <Button pending={busy} onClick={onUndo}>
            <Undo2 aria-hidden="true" />
            Undo
            {booked ? <SecondsLeft left={left} /> : null}
          </Button>
        ) : onAgain ? (
          <Button disabled={busy} onClick={onAgain}>
            Decide again
          </Button>
        ) : null}
        {!canUndo && onAgain && booked ? (
          <p className="basis-full text-ink-soft text-sm">
            {booked.later.length > 0
              ? 'Another decision takes these dates back.'
              : 'Another decision without a date takes this one back.'}
          </p>
        ) : null}
        {onAnother ? (
          <Button variant="quiet" disabled={busy} onClick={onAnother}>
            {booked ? 'Move to another time' : 'Book a time as well'}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function noDate({ phase, paused }: PlanDecided, who: string): string {
  if (paused) return 'Paused, no date';
  switch (phase) {
    case 'as_needed':
      return `As needed: ${who} calls when it suits`;
    case 'referred':
      return 'Referred, bookings are held';
    case 'review':
      return 'In re-evaluation, nothing is booked';
    case 'closed':
      return 'Finished';
    default:
      return 'Agreed, no date yet';
  }
}
