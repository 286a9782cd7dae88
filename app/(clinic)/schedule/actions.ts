'use server';

import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as appointments from '@/db/appointments';
import * as episodes from '@/db/episodes';
import * as visits from '@/db/visits';
import { AppointmentMove, Cancelling } from '@/lib/domain/appointment';
import { ClientVisitStart } from '@/lib/domain/client';
import { Booking } from '@/lib/domain/clinic';

const AppointmentRef = z.strictObject({ appointmentId: z.uuid() });

export const book = formAction(Booking, appointments.book);
export const move = formAction(AppointmentMove, appointments.move);
export const cancel = formAction(Cancelling, appointments.cancel);
export const uncancel = formAction(AppointmentRef, (actor, one) =>
  appointments.uncancel(actor, one.appointmentId),
);
export const arrive = formAction(AppointmentRef, (actor, one) =>
  appointments.arrive(actor, one.appointmentId),
);
export const miss = formAction(AppointmentRef, (actor, one) => appointments.miss(actor, one.appointmentId));
export const undo = formAction(AppointmentRef, (actor, one) => appointments.undo(actor, one.appointmentId));
export const start = formAction(ClientVisitStart, async (actor, { clientId, appointmentId, problem }) => {
  const { episodeId } =
    'episodeId' in problem ? problem : await episodes.open(actor, clientId, problem.opening);
  return visits.start(actor, { clientId, episodeId, appointmentId });
});
