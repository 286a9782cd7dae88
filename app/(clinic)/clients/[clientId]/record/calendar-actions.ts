'use server';

import { formAction } from '@/app/_server/form-action';
import * as feeds from '@/db/feeds';
import { CalendarLinkRef } from '@/lib/domain/calendar-link';

export const makeLink = formAction(CalendarLinkRef, (actor, { clientId }) => feeds.make(actor, clientId));
export const revokeLink = formAction(CalendarLinkRef, (actor, { clientId }) => feeds.revoke(actor, clientId));
