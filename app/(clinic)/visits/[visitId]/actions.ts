'use server';

import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as visits from '@/db/visits';
import { VisitMove, VisitReassign, VisitVoid } from '@/lib/domain/visit';

const VisitRef = z.strictObject({ visitId: z.uuid() });

export const discard = formAction(VisitRef, (actor, { visitId }) => visits.discard(actor, visitId));
export const end = formAction(VisitRef, (actor, { visitId }) => visits.end(actor, visitId));
export const strikeOut = formAction(VisitVoid, visits.voidVisit);
export const moveToClient = formAction(VisitMove, visits.moveToClient);
export const reassign = formAction(VisitReassign, visits.reassign);
