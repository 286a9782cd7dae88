'use server';

import { formAction } from '@/app/_server/form-action';
import * as handouts from '@/db/handouts';
import { HandoutIssue, HandoutPrint, NoSheet } from '@/lib/handout/issue';

export const issueSheet = formAction(HandoutIssue, (actor, { visitId, choices }) =>
  handouts.issue(actor, visitId, choices),
);
export const sheetPrinted = formAction(HandoutPrint, (actor, { handoutId }) =>
  handouts.printed(actor, handoutId),
);
export const leaveOutSheet = formAction(NoSheet, handouts.leaveOut);
