import { z } from 'zod';

export const VisitStart = z.strictObject({
  clientId: z.uuid(),
  episodeId: z.uuid(),
  appointmentId: z.uuid().nullable(),
});
export type VisitStart = z.infer<typeof VisitStart>;

const Reason = z.string().trim().min(3, 'Say why, in a few words.').max(400, 'At most 400 letters.');

/** Started by mistake with something in it: kept, struck out, in no chart and no plan. */
export const VisitVoid = z.strictObject({ visitId: z.uuid(), reason: Reason });
export type VisitVoid = z.infer<typeof VisitVoid>;

/** Started on the wrong client: moved while unsigned. */
export const VisitMove = z.strictObject({
  visitId: z.uuid(),
  clientId: z.uuid(),
  episodeId: z.uuid(),
  reason: Reason,
});
export type VisitMove = z.infer<typeof VisitMove>;

export const VisitReassign = z.strictObject({ visitId: z.uuid(), staffId: z.uuid(), reason: Reason });
export type VisitReassign = z.infer<typeof VisitReassign>;
