import { Circle, CircleCheck, Clock, Hand, PenLine, UserRoundCheck, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Pill, type PillTone } from '@/components/ui/pill';
import type { DayRow } from '@/lib/domain/appointment';
import { rowState, type RowState as State, stateWords } from '@/lib/domain/day-row';

const faces: Record<State, { tone: PillTone; icon: ReactNode; filled?: true }> = {
  booked: { tone: 'plain', icon: <Circle /> },
  late: { tone: 'plain', icon: <Clock /> },
  arrived: { tone: 'accent', icon: <UserRoundCheck /> },
  in_treatment: { tone: 'accent', icon: <Hand /> },
  done_signed: { tone: 'good', icon: <CircleCheck /> },
  done_unsigned: { tone: 'warn', icon: <PenLine />, filled: true },
  missed: { tone: 'danger', icon: <X /> },
  cancelled: { tone: 'plain', icon: <X /> },
};

/** The state of a line of the day: icon and word, never colour alone. */
export function RowState({ row, now }: { row: DayRow; now: string }) {
  const { tone, icon, filled } = faces[rowState(row, now)];
  return (
    <Pill tone={tone} icon={icon} filled={filled}>
      {stateWords(row, now)}
    </Pill>
  );
}
