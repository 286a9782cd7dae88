import { Check, Clock, Hand, PenLine, UserRoundCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CalendarRow } from '@/lib/domain/calendar';
import { dotsWords, planWords, stateShort } from '@/lib/domain/calendar-words';
import { type RowState, rowState } from '@/lib/domain/day-row';

const icons: Partial<Record<RowState, ReactNode>> = {
  done_signed: <Check />,
  done_unsigned: <PenLine />,
  in_treatment: <Hand />,
  arrived: <UserRoundCheck />,
  late: <Clock />,
  missed: <X />,
  cancelled: <X />,
};

/** The line under a name: the state once there is one, else the plan's dots and word. */
export function BlockLine({ row, now }: { row: CalendarRow; now: string }) {
  const state = rowState(row, now);
  const short = stateShort(row, now);
  if (short) {
    const tone = state === 'done_unsigned' ? 'font-semibold text-warn' : '';
    return (
      <span className={`flex items-center gap-1 [&_svg]:size-[15px] [&_svg]:shrink-0 ${tone}`}>
        <span aria-hidden="true">{icons[state]}</span>
        <span className="truncate">{short}</span>
      </span>
    );
  }
  const { dots, words } = planWords(row);
  // The fill of the block says it too.
  const room =
    !dots || dots.agreed < 4 ? '' : dots.agreed > 4 ? '@max-[150px]:sr-only' : '@max-[112px]:sr-only';
  return (
    <span className="flex items-center gap-x-1.5 overflow-hidden">
      {dots ? <PlanDots {...dots} /> : null}
      <span className={`truncate ${room}`}>{words}</span>
    </span>
  );
}

/** Visits done of those agreed. */
function PlanDots({ done, agreed }: { done: number; agreed: number }) {
  return (
    <span className="inline-flex items-center gap-[3px]">
      {Array.from({ length: agreed }, (_, at) => at + 1).map((visit) => (
        <span
          key={visit}
          aria-hidden="true"
          className={`size-[9px] rounded-full border-[1.5px] border-accent ${visit <= done ? 'bg-accent' : ''}`}
        />
      ))}
      <span className="sr-only">{dotsWords({ done, agreed })}, </span>
    </span>
  );
}
