import { z } from 'zod';
import { addDays, Day, sayDay } from '../when';

/** How a call about coming again ended. */
export const ContactOutcome = z.enum(['reached', 'no_answer', 'left_message', 'asked_to_wait']);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** A call that was made. `againOn`: not on the list before this day; null takes the usual day of the outcome. */
export const ContactMade = z
  .strictObject({
    episodeId: z.uuid(),
    outcome: ContactOutcome,
    againOn: Day.nullable(),
    note: z.string().trim().max(300, 'At most 300 letters.').nullable(),
  })
  .refine(({ outcome, againOn }) => outcome !== 'asked_to_wait' || againOn !== null, {
    message: 'Choose until when.',
    path: ['againOn'],
  });
export type ContactMade = z.infer<typeof ContactMade>;

/** The latest call since the last visit or booking, as the list reads it. Days are the clinic's. */
export type Contact = Readonly<{ outcome: ContactOutcome; onDay: Day; againOn: Day | null }>;

/** Days until somebody may call again; editorial. Who asked to wait says a day. */
const quietDays: Readonly<Record<ContactOutcome, number>> = {
  reached: 7,
  no_answer: 2,
  left_message: 4,
  asked_to_wait: 14,
};

/** A client asks to wait no longer than this; after it a pause is the honest word. */
export const longestWaitDays = 182;

/** The day from which a client may be called again when nothing else was said. */
export function usualAgainOn(outcome: ContactOutcome, today: Day): Day {
  return addDays(today, quietDays[outcome]);
}

export const outcomeWords: Readonly<Record<ContactOutcome, string>> = {
  reached: 'Reached',
  no_answer: 'No answer',
  left_message: 'Left a message',
  asked_to_wait: 'Asked to wait',
};

/** "Called Tue 16 Mar, no answer": beside the reason of a client who is on the list again. */
export function contactWords({ outcome, onDay }: Contact, today: Day): string {
  const on = onDay === today ? 'today' : sayDay(onDay, today);
  return `Called ${on}, ${outcome === 'reached' ? 'nothing booked' : outcomeWords[outcome].toLowerCase()}`;
}
