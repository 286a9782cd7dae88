'use server';

import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as appointments from '@/db/appointments';
import * as episodes from '@/db/episodes';
import * as visits from '@/db/visits';
import { AppointmentMove, Cancelling } from '@/lib/domain/appointment';
import { EpisodeOpening } from '@/lib/domain/client';
import { Booking } from '@/lib/domain/clinic';
import { VisitStart } from '@/lib/domain/visit';

const AppointmentRef = z.strictObject({ appointmentId: z.uuid() });
const NewStart = VisitStart.pick({ clientId: true, appointmentId: true }).extend({
  problem: EpisodeOpening.shape.problem,
});

export const book = formAction(Booking, appointments.book);
export const move = formAction(AppointmentMove, appointments.move);
export const cancel = formAction(Cancelling, appointments.cancel);
export const arrive = formAction(AppointmentRef, (actor, one) =>
  appointments.arrive(actor, one.appointmentId),
);
export const miss = formAction(AppointmentRef, (actor, one) => appointments.miss(actor, one.appointmentId));
export const undo = formAction(AppointmentRef, (actor, one) => appointments.undo(actor, one.appointmentId));
export const start = formAction(VisitStart, visits.start);

export const startNew = formAction(NewStart, async (actor, { clientId, appointmentId, problem }) => {
  const { episodeId } = await episodes.open(actor, clientId, { problem, goal: null, wellness: false });
  return visits.start(actor, { clientId, episodeId, appointmentId });
});
