import { z } from 'zod';

const Key = z.string().regex(/^[\w-]{43}$/);

/** Answer of `GET /api/v1/device-keys`: what a browser needs to keep touches safe before the clinic has them. */
export const DeviceKeys = z.strictObject({
  /** Ops are sealed to it; SPKI, base64url. */
  publicKey: z.string().min(80),
  keyId: z.string().regex(/^[\w-]{16}$/),
  /** The enrolled tablet this browser is; null for any other browser. */
  device: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  /** This browser was an enrolled tablet and is one no more: everything stored on it goes. */
  revoked: z.boolean(),
  /** The signed-in person; null while locked or signed out. */
  person: z
    .strictObject({
      staffId: z.uuid(),
      name: z.string(),
      initials: z.string(),
      loginId: z.uuid(),
      /** ISO instant at which the login ends by itself. */
      expiresAt: z.string(),
      /** Secret of this login for `ticketMac`; base64url. */
      ticketSecret: Key,
      /** For `importDraftKey`; the same in every login of the person. */
      draftKey: Key,
      hasPin: z.boolean(),
      lockMinutes: z.int().min(1).max(15),
    })
    .nullable(),
});
export type DeviceKeys = z.infer<typeof DeviceKeys>;
