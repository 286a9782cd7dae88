import { z } from 'zod';

/** How an admin calls a tablet: "Room 1". */
export const DeviceName = z
  .string()
  .trim()
  .min(1, 'Name the tablet, for example by its room.')
  .max(60, 'At most 60 letters.');

/** Someone who has a shift open on a tablet: all that its lock screen shows of them. */
export const ShiftTile = z.strictObject({
  staffId: z.uuid(),
  name: z.string(),
  initials: z.string(),
  /** Without a PIN only the password opens it. */
  hasPin: z.boolean(),
});
export type ShiftTile = z.infer<typeof ShiftTile>;

export const ShiftTiles = z.strictObject({ tiles: z.array(ShiftTile) });
export type ShiftTiles = z.infer<typeof ShiftTiles>;

/** Answer of `POST /api/v1/unlock`. */
export const UnlockAnswer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('open'), staffId: z.uuid() }),
  /** `left`: tries until only the password is left. */
  z.strictObject({ state: z.literal('wrong'), left: z.int().min(1) }),
  /** No shift to open: ended, never begun here, no PIN, or five wrong ones. Only the password is left. */
  z.strictObject({ state: z.literal('ended') }),
  /** This browser is no enrolled tablet, or one that was revoked. */
  z.strictObject({ state: z.literal('no_device'), revoked: z.boolean() }),
]);
export type UnlockAnswer = z.infer<typeof UnlockAnswer>;
