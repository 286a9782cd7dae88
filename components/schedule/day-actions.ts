import type { FormAction } from '@/components/shell/use-form-action';
import type { AppointmentMove, AppointmentView, Cancelling } from '@/lib/domain/appointment';
import type { VisitStart } from '@/lib/domain/visit';

type Mark = FormAction<{ appointmentId: string }, AppointmentView>;

/** What can be done with a line of the day; made by the pages that show one. */
export type DayActions = Readonly<{
  arrive: Mark;
  miss: Mark;
  undo: Mark;
  move: FormAction<AppointmentMove, AppointmentView>;
  cancel: FormAction<Cancelling, AppointmentView>;
  start: FormAction<VisitStart, { visitId: string }>;
  startNew: FormAction<
    { clientId: string; appointmentId: string | null; problem: string },
    { visitId: string }
  >;
}>;
