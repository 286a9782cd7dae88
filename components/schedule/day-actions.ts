import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import type { StartVisitAction } from '@/components/visit/start-visit';
import type { AppointmentMove, AppointmentView, Cancelling } from '@/lib/domain/appointment';

type Mark = FormAction<{ appointmentId: string }, AppointmentView>;

/** What can be done with a line of the day; made by the pages that show one. */
export type DayActions = Readonly<{
  arrive: Mark;
  miss: Mark;
  undo: Mark;
  move: FormAction<z.input<typeof AppointmentMove>, AppointmentView>;
  cancel: FormAction<z.input<typeof Cancelling>, AppointmentView>;
  /** Takes a cancellation back, within three minutes. */
  uncancel: Mark;
  start: StartVisitAction;
}>;
