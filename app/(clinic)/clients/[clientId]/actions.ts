'use server';

import { formAction } from '@/app/_server/form-action';
import * as clients from '@/db/clients';
import { ClientAmendment, ClientRef } from '@/lib/domain/client';

export const amend = formAction(ClientAmendment, (actor, input) => clients.amend(actor, input));
export const archive = formAction(ClientRef, (actor, { clientId }) => clients.archive(actor, clientId));
export const restore = formAction(ClientRef, (actor, { clientId }) => clients.restore(actor, clientId));
