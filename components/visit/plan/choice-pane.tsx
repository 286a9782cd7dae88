'use client';

import { CalendarX2, ReceiptText } from 'lucide-react';
import { MessageLine } from '@/components/schedule/message-line';
import { WeekChips, WeekDates } from '@/components/schedule/weeks-choice';
import { FormMessage } from '@/components/ui/form-message';
import type { PlanProposal } from '@/lib/domain/plan-step';
import { DecidedCard } from './decided-card';
import { referralHolds, wishOf } from './plan-choice';
import { ReviewTiles, SlotTiles } from './plan-tiles';
import { type Choosing, isHeld } from './use-choosing';
import type { Plan } from './use-plan';

type ChoicePaneProps = {
  plan: Plan;
  proposal: PlanProposal;
  choosing: Choosing;
  onScore: () => void;
  /** What stands is decided once more, from the tiles. */
  onAgain: () => void;
};

/** The right half: what the client wants, or what stands. */
export function ChoicePane(props: ChoicePaneProps) {
  const { plan, proposal, choosing } = props;
  const { other, dialog, backToProposal } = choosing;
  const { decided, locked, who } = proposal;
  const held = isHeld(proposal, other);
  const title = decided
    ? 'Agreed'
    : other
      ? wishOf(other)
      : held
        ? 'What comes next?'
        : `What does ${who} want?`;
  return (
    <section aria-labelledby="plan-choice">
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 pb-2.5">
        <h2 id="plan-choice">{title}</h2>
        {choosing.block.most > 1 ? (
          <div className="-my-1">
            <WeekChips {...choosing.block} disabled={plan.busy} />
          </div>
        ) : null}
        {other && !decided ? (
          <button
            type="button"
            onClick={backToProposal}
            className="-my-3 min-h-touch rounded-m px-3 font-bold text-accent-strong hover:bg-accent-soft"
          >
            Back to the proposal
          </button>
        ) : null}
      </header>
      <div className="mb-3 empty:hidden">
        <FormMessage message={dialog ? null : (plan.message ?? choosing.block.message)} />
      </div>
      <div className="mb-3 empty:hidden">
        <WeekDates {...choosing.block} today={proposal.today} chosen={choosing.picked?.kind === 'slot'} />
      </div>
      <div className="grid gap-3 tablet:grid-cols-2">
        <Tiles {...props} held={held} />
      </div>
      {decided || locked ? null : held ? (
        <Held proposal={proposal} />
      ) : (
        <>
          <Terms proposal={proposal} weeks={choosing.block.weeks} />
          <MessageLine standing={proposal.messages} />
        </>
      )}
    </section>
  );
}

function Tiles(props: ChoicePaneProps & { held: boolean }) {
  const { plan, proposal, choosing, onScore, onAgain, held } = props;
  const { decided, locked, who } = proposal;
  const { open, picked, pick, accept } = choosing;
  if (decided) {
    const final = held || decided.paused || decided.phase === 'closed' || decided.phase === 'referred';
    return (
      <DecidedCard
        decided={decided}
        who={who}
        busy={plan.busy}
        onUndo={locked ? undefined : plan.undo}
        onAgain={locked ? undefined : onAgain}
        onAnother={
          locked || (final && !decided.booked) || (decided.booked?.later.length ?? 0) > 0
            ? undefined
            : () => open('time')
        }
      />
    );
  }
  if (locked) return <p className="col-span-full text-ink-soft">{locked}</p>;
  if (held)
    return (
      <ReviewTiles
        proposal={proposal}
        disabled={plan.busy}
        onScore={onScore}
        onOther={open}
        onAccept={accept}
      />
    );
  return (
    <SlotTiles
      proposal={proposal}
      picked={picked}
      disabled={plan.busy}
      onPick={pick}
      onAnother={() => open('time')}
    />
  );
}

/** Dates that stand in the way of a plan that may not go on. */
function Held({ proposal: { ahead } }: { proposal: PlanProposal }) {
  const dates = `Booked ahead: ${ahead.join('; ')}. Cancelled by us unless more visits are agreed.`;
  return (
    <p className="mt-3.5 flex gap-3 text-ink-soft leading-snug">
      <CalendarX2 aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <span>{ahead.length > 0 ? `${dates} ${referralHolds}` : referralHolds}</span>
    </p>
  );
}

/** Minutes and fee, and that nothing else is booked. */
function Terms({ proposal: { service }, weeks }: { proposal: PlanProposal; weeks: number }) {
  const fee = service.fee ? `, ${service.fee}` : '';
  return (
    <p className="mt-3.5 flex gap-3 text-ink-soft leading-snug">
      <ReceiptText aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <span>
        {service.minutes} minutes{fee}
        {weeks > 1
          ? ' each. These dates are booked together, all or none. Each can be moved or cancelled by itself.'
          : '. Only this one date is booked. Later dates are drawn as a plan; nobody is booked without saying yes.'}
      </span>
    </p>
  );
}
