import { z } from 'zod';
import { bytesOf, canonicalJson, fromBase64url, sha256Hex, toBase64url } from './bytes';

/** Who made an op: the login it was made under, and a mac with the secret of that login. */
export const Author = z.strictObject({
  loginId: z.uuid(),
  mac: z.string().regex(/^[\w-]{43}$/, 'The proof of who made this entry is not complete.'),
});
export type Author = z.infer<typeof Author>;

/** Anything with an id; the mac covers all of it, as it is sent. */
type Signable = Readonly<{ id: string; [key: string]: unknown }>;

const { subtle } = globalThis.crypto;
const hmac = { name: 'HMAC', hash: 'SHA-256' } as const;

const keyOf = (secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> =>
  subtle.importKey('raw', fromBase64url(secret), hmac, false, [use]);
const signedText = async (op: Signable) => bytesOf(`${op.id}|${await sha256Hex(canonicalJson(op))}`);

/** HMAC-SHA256 over the op's id and the SHA-256 of its canonical JSON. `secret` and answer: base64url. */
export async function ticketMac(secret: string, op: Signable): Promise<string> {
  const [key, text] = await Promise.all([keyOf(secret, 'sign'), signedText(op)]);
  return toBase64url(new Uint8Array(await subtle.sign(hmac, key, text)));
}

/** Whether a mac was made with this secret over this op, compared in constant time. */
export async function macFits(secret: string, op: Signable, mac: string): Promise<boolean> {
  const [key, text] = await Promise.all([keyOf(secret, 'verify'), signedText(op)]);
  try {
    return await subtle.verify(hmac, key, fromBase64url(mac), text);
  } catch {
    return false;
  }
}
