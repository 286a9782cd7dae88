import type { FormAction } from '@/components/shell/use-form-action';
import type { StartVisitAction } from '@/components/visit/start-visit';
import type { AppointmentMove, AppointmentView, Cancelling } from '@/lib/domain/appointment';

type Mark = FormAction<{ appointmentId: string }, AppointmentView>;

/** What can be done with a line of the day; made by the pages that show one. */
export type DayActions = Readonly<{
  arrive: Mark;
  miss: Mark;
  undo: Mark;
  move: FormAction<AppointmentMove, AppointmentView>;
  cancel: FormAction<Cancelling, AppointmentView>;
  start: StartVisitAction;
}>;
