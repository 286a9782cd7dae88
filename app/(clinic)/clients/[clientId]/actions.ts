'use server';

import { formAction } from '@/app/_server/form-action';
import * as clients from '@/db/clients';
import * as episodes from '@/db/episodes';
import * as visits from '@/db/visits';
import { ClientAmendment, ClientRef, ClientVisitStart } from '@/lib/domain/client';

export const amend = formAction(ClientAmendment, (actor, input) => clients.amend(actor, input));
export const archive = formAction(ClientRef, (actor, { clientId }) => clients.archive(actor, clientId));
export const restore = formAction(ClientRef, (actor, { clientId }) => clients.restore(actor, clientId));

export const startVisit = formAction(
  ClientVisitStart,
  async (actor, { clientId, appointmentId, problem }) => {
    const { episodeId } =
      'episodeId' in problem ? problem : await episodes.open(actor, clientId, problem.opening);
    return visits.start(actor, { clientId, episodeId, appointmentId });
  },
);
