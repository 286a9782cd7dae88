import {
  ArrowUpFromLine,
  CalendarPlus,
  Check,
  ClipboardCheck,
  FlagTriangleRight,
  Forward,
  RotateCcw,
  Sunset,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { SlotOffer } from '@/lib/domain/appointment';
import type { PlanProposal } from '@/lib/domain/plan-step';
import { moreVisits } from './plan-line';
import { PlanTile } from './plan-tile';

/** What the next tap books or decides. */
export type Picked = Readonly<{ kind: 'slot'; offer: SlotOffer }> | Readonly<{ kind: 'as_needed' }>;

type SlotTilesProps = {
  proposal: PlanProposal;
  picked: Picked | null;
  disabled: boolean;
  onPick: (picked: Picked) => void;
  onAnother: () => void;
};

const ordinals = ['', 'second', 'third'] as const;

/** Three slots and As needed, all of one size. */
export function SlotTiles({ proposal, picked, disabled, onPick, onAnother }: SlotTilesProps) {
  const { offers, who } = proposal;
  const other =
    picked?.kind === 'slot' && !offers.some((one) => sameSlot(one, picked.offer)) ? picked.offer : null;
  const shown = other ? [...offers.slice(0, 2), other] : offers.slice(0, 3);
  const missing = Math.min(3 - shown.length, 1);
  return (
    <>
      {shown.map((offer) => (
        <PlanTile
          key={offer.startsAt + offer.staffId}
          title={offer.says}
          sub={`${offer.away} · ${offer.staffName.split(' ')[0]} · ${offer.roomName}`}
          foot={
            offer.outsideWindow
              ? `${offer.reason}, later than planned`
              : offer.reason || 'Chosen from the day'
          }
          footIcon={iconOf(offer.reason)}
          chosen={picked?.kind === 'slot' && sameSlot(picked.offer, offer)}
          disabled={disabled}
          onChoose={() => onPick({ kind: 'slot', offer })}
        />
      ))}
      {missing > 0 ? (
        <PlanTile
          title={
            shown.length === 0
              ? 'No free slot near the day'
              : `No ${ordinals[shown.length]} slot near the day`
          }
          sub="Look at any day"
          foot="Another time"
          footIcon={<CalendarPlus />}
          chosen={false}
          disabled={disabled}
          onChoose={onAnother}
        />
      ) : null}
      <PlanTile
        title="As needed"
        sub={`No date. ${who} calls when it suits. Pain is scored again then.`}
        foot="Just as good a choice"
        footIcon={<Check strokeWidth={2.6} />}
        chosen={picked?.kind === 'as_needed'}
        disabled={disabled}
        onChoose={() => onPick({ kind: 'as_needed' })}
      />
    </>
  );
}

export const sameSlot = (a: SlotOffer, b: SlotOffer): boolean =>
  a.startsAt === b.startsAt && a.staffId === b.staffId;

function iconOf(reason: string): ReactNode {
  if (reason.startsWith('First visit')) return <ArrowUpFromLine />;
  if (reason === 'After work') return <Sunset />;
  return reason.startsWith('Same') ? <Check strokeWidth={2.6} /> : <CalendarPlus />;
}

type ReviewTilesProps = {
  proposal: PlanProposal;
  disabled: boolean;
  onScore: () => void;
  onOther: (kind: 'weekly' | 'referred' | 'closed' | 'cleared') => void;
  onAccept: () => void;
};

/** Re-evaluation due or a referral: no slot until one of these is chosen. */
export function ReviewTiles({ proposal, disabled, onScore, onOther, onAccept }: ReviewTilesProps) {
  const { step, extension, from, redFlag } = proposal;
  const tile = (title: string, sub: string, foot: string, footIcon: ReactNode, onChoose: () => void) => (
    <PlanTile {...{ title, sub, foot, footIcon, disabled, onChoose }} chosen={false} />
  );
  if (step.phase === 'referred') {
    return (
      <>
        {from === 'referred'
          ? null
          : tile(
              'Refer',
              'All bookings are held until written clearance comes in.',
              'As proposed',
              <Forward />,
              onAccept,
            )}
        {from === 'referred' && !redFlag
          ? tile(
              'Clearance has come in',
              'Written clearance was seen: start again with a first score.',
              'Needs your word',
              <ClipboardCheck />,
              () => onOther('cleared'),
            )
          : null}
        {tile('Finish', 'This problem is closed here.', 'With its reason', <FlagTriangleRight />, () =>
          onOther('closed'),
        )}
      </>
    );
  }
  return (
    <>
      {tile(
        'Re-evaluate now',
        'Look at the scores, the map and the screening again.',
        'Back to the scores',
        <RotateCcw />,
        onScore,
      )}
      {extension
        ? tile(
            moreVisits(4),
            'Weekly, compared with today. Then we look again.',
            'Needs a reason',
            <CalendarPlus />,
            () => onOther('weekly'),
          )
        : null}
      {tile(
        'Refer',
        'All bookings are held until written clearance comes in.',
        'Needs a reason',
        <Forward />,
        () => onOther('referred'),
      )}
      {tile('Finish', 'This problem is closed here.', 'With its reason', <FlagTriangleRight />, () =>
        onOther('closed'),
      )}
    </>
  );
}
