'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import { type CloseReason, closeReasons } from '@/lib/domain/client';
import type { PlanProposal } from '@/lib/domain/plan-step';
import {
  intervalChoices,
  type OtherKind,
  type OtherPlan,
  otherKinds,
  otherLabel,
  otherPlan,
  reasonSuggestions,
  wantsDate,
} from './other-plan';
import { referralHolds } from './plan-choice';
import { ReasonField } from './reason-field';

type OtherDialogProps = {
  proposal: PlanProposal;
  /** Chosen already, for example from a tile. */
  first?: OtherKind | null;
  busy: boolean;
  message: string | null;
  onClose: () => void;
  /** A plan with dates goes back to the tiles; the others are decided at once. */
  onChoose: (plan: OtherPlan, kind: OtherKind) => void;
};

const closeCodes = Object.keys(closeReasons) as CloseReason[];

/** Anything else than proposed, each with its reason. */
export function OtherDialog({ proposal, first = null, busy, message, onClose, onChoose }: OtherDialogProps) {
  const [kind, setKind] = useState<OtherKind | null>(first);
  const [days, setDays] = useState<number | null>(first ? (intervalChoices[first]?.[0] ?? null) : null);
  const [reason, setReason] = useState('');
  const [closeReason, setCloseReason] = useState<CloseReason | null>(null);
  const [asked, setAsked] = useState(false);
  const same = kind === proposal.step.phase && days === proposal.step.intervalDays;
  const missing =
    kind === 'closed' ? closeReason === null : kind !== null && !same && reason.trim().length < 3;

  function choose() {
    setAsked(true);
    if (kind && !missing) onChoose(otherPlan(kind, { days, reason, closeReason }, proposal), kind);
  }

  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="What is agreed instead?"
      sub={warning(kind, proposal)}
      footer={
        <Button variant="main" size={56} pending={busy} disabled={kind === null} onClick={choose}>
          {kind && wantsDate(kind)
            ? 'Show free times'
            : kind
              ? otherLabel(kind, proposal).label
              : 'Choose one'}
        </Button>
      }
    >
      <div className="grid gap-5">
        <div className="grid auto-rows-fr grid-cols-2 gap-2.5 tablet:grid-cols-4">
          {otherKinds(proposal).map((one) => (
            <Chip
              key={one}
              pressed={kind === one}
              onClick={() => {
                setKind(one);
                setDays(intervalChoices[one]?.[0] ?? null);
                setReason('');
              }}
              className="min-h-[68px] flex-col gap-0.5!"
            >
              {otherLabel(one, proposal).label}
              <span className="font-normal text-ink-soft text-xs">{otherLabel(one, proposal).sub}</span>
            </Chip>
          ))}
        </div>
        {kind && proposal.step.phase !== 'review' && (intervalChoices[kind]?.length ?? 0) > 1 ? (
          <Segmented
            label="Days between visits"
            value={days === null ? null : String(days)}
            onChange={(next) => setDays(Number(next))}
            options={(intervalChoices[kind] ?? []).map((one) => ({
              value: String(one),
              label: `${one} days`,
            }))}
          />
        ) : null}
        {kind === 'closed' ? (
          <div className="grid gap-2">
            <div className="flex flex-wrap gap-2">
              {closeCodes.map((code) => (
                <Chip key={code} pressed={closeReason === code} check onClick={() => setCloseReason(code)}>
                  {closeReasons[code]}
                </Chip>
              ))}
            </div>
            <FieldError error={asked && missing ? 'Say why it is finished.' : undefined} />
          </div>
        ) : null}
        {kind && kind !== 'closed' && !same ? (
          <ReasonField
            suggestions={reasonSuggestions[kind]}
            value={reason}
            onChange={setReason}
            error={asked && missing ? 'This is not what was proposed. Say why.' : undefined}
          />
        ) : null}
        <FormMessage message={message} />
      </div>
    </Dialog>
  );
}

/** Decisions that take dates out of the book say so before, with the dates of this problem. */
function warning(kind: OtherKind | null, { ahead }: PlanProposal): string | undefined {
  if (kind !== 'review' && kind !== 'referred' && kind !== 'closed' && kind !== 'pause') return undefined;
  const dates = `${ahead.length === 1 ? 'This date is' : 'These dates are'} cancelled with it: ${ahead.join('; ')}.`;
  const said = [...(ahead.length > 0 ? [dates] : []), ...(kind === 'referred' ? [referralHolds] : [])];
  return said.join(' ') || undefined;
}
