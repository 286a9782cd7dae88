import { z } from 'zod';

export const CalendarLinkRef = z.strictObject({ clientId: z.uuid() });
export type CalendarLinkRef = z.infer<typeof CalendarLinkRef>;

/** Who can open a link to this Palpate. `clinic_network`: phones that trust the clinic's own certificate. */
export type LinkReach = 'this_machine' | 'clinic_network' | 'anywhere';

/** What to know before handing a link over; null when it works on every phone. */
export const reachWords: Readonly<Record<LinkReach, string | null>> = {
  this_machine:
    'Palpate answers on this machine only, so a client’s phone cannot open the link yet. It needs an address of its own: whoever runs Palpate sets one up.',
  clinic_network:
    'It works for phones in the clinic’s network that trust the clinic’s certificate, and not from outside.',
  anywhere: null,
};
