import { z } from 'zod';
import { type Bytes, bytesOf, fromBase64url, textOf, toBase64url } from './bytes';
import { Author } from './ticket';

/** An op that only the server can read. `id` and `visitId` are bound to the content, not only written beside it. */
export const Sealed = z.strictObject({
  id: z.uuid(),
  visitId: z.uuid(),
  /** Names the public key it was sealed to. */
  keyId: z.string().regex(/^[\w-]{16}$/),
  /** The one-time public key, an uncompressed P-256 point. */
  epk: z.string().regex(/^[\w-]{87}$/),
  iv: z.string().regex(/^[\w-]{16}$/),
  data: z
    .string()
    .max(400_000, 'This entry is too large.')
    .regex(/^[\w-]+$/),
});
export type Sealed = z.infer<typeof Sealed>;

/** What is posted to `/api/v1/ops` from an outbox; each entry is judged by itself. */
export const SealedBatch = z.strictObject({ sealed: z.array(z.unknown()).min(1).max(200) });
export type SealedBatch = z.infer<typeof SealedBatch>;

/** What a seal holds: the op as it was made, unread, and who made it. */
export const SignedOp = z.strictObject({
  op: z.looseObject({ id: z.uuid(), visitId: z.uuid(), staffId: z.uuid(), madeAt: z.iso.datetime() }),
  by: Author,
});
export type SignedOp = z.infer<typeof SignedOp>;

const { subtle } = globalThis.crypto;
const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Sixteen letters that name a public key (SPKI, base64 or base64url). */
export async function keyIdOf(publicKey: string): Promise<string> {
  const digest = await subtle.digest('SHA-256', fromBase64url(publicKey));
  return toBase64url(new Uint8Array(digest)).slice(0, 16);
}

/**
 * Seals one op to the server's public key (SPKI, base64url): one-time ECDH P-256, HKDF-SHA256, AES-GCM-256. Neither
 * the tablet nor whoever delivers it can open it again.
 */
export async function sealOp(
  publicKey: string,
  op: Readonly<{ id: string; visitId: string }>,
  by: Author,
): Promise<Sealed> {
  const [keyId, theirs, own] = await Promise.all([
    keyIdOf(publicKey),
    subtle.importKey('spki', fromBase64url(publicKey), curve, false, []),
    subtle.generateKey(curve, false, ['deriveBits']),
  ]);
  const epk = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const key = await contentKey(own.privateKey, theirs, epk, 'encrypt');
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  const about = { id: op.id, visitId: op.visitId, keyId };
  const plain = bytesOf(JSON.stringify({ op, by }));
  const data = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(about) }, key, plain);
  return { ...about, epk: toBase64url(epk), iv: toBase64url(iv), data: toBase64url(new Uint8Array(data)) };
}

/**
 * Opens a seal with the private key (from `importOutboxKey`). Throws when a byte of it was changed, when it was
 * sealed to another key, or when it holds something else than its outside says.
 */
export async function openSealed(privateKey: CryptoKey, sealed: Sealed): Promise<SignedOp> {
  const epk = fromBase64url(sealed.epk);
  const theirs = await subtle.importKey('raw', epk, curve, false, []);
  const key = await contentKey(privateKey, theirs, epk, 'decrypt');
  const cipher = { name: 'AES-GCM', iv: fromBase64url(sealed.iv), additionalData: bound(sealed) };
  const plain = await subtle.decrypt(cipher, key, fromBase64url(sealed.data));
  const signed = SignedOp.parse(JSON.parse(textOf(new Uint8Array(plain))));
  if (signed.op.id !== sealed.id || signed.op.visitId !== sealed.visitId)
    throw new Error('The seal holds another entry than it says.');
  return signed;
}

/** The private key of an outbox from PKCS #8 in base64, with its public half (SPKI, base64url) and their name. */
export async function importOutboxKey(
  pkcs8: string,
): Promise<{ privateKey: CryptoKey; publicKey: string; keyId: string }> {
  const bytes = fromBase64url(pkcs8);
  const whole = await subtle.importKey('pkcs8', bytes, curve, true, ['deriveBits']);
  const { x, y } = await subtle.exportKey('jwk', whole);
  if (!x || !y) throw new Error('The outbox key is not a P-256 key.');
  const point = await subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, curve, true, []);
  const publicKey = toBase64url(new Uint8Array(await subtle.exportKey('spki', point)));
  const privateKey = await subtle.importKey('pkcs8', bytes, curve, false, ['deriveBits']);
  return { privateKey, publicKey, keyId: await keyIdOf(publicKey) };
}

const bound = ({ id, visitId, keyId }: Pick<Sealed, 'id' | 'visitId' | 'keyId'>): Bytes =>
  bytesOf(`palpate-op|${keyId}|${visitId}|${id}`);

async function contentKey(
  own: CryptoKey,
  theirs: CryptoKey,
  epk: Bytes,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const base = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = bytesOf('palpate outbox 1');
  return subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: epk, info },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    [use],
  );
}
