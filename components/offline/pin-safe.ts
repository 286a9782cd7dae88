import { z } from 'zod';
import { type Bytes, bytesOf, fromBase64url, textOf, toBase64url } from '@/lib/outbox/bytes';
import { DeviceKeys } from '@/lib/outbox/device-keys';

/**
 * One person's keys on an enrolled tablet. `box` is closed with a public key, so a new login can be put in without
 * the PIN; the private key rests wrapped by the PIN. Five wrong tries erase it.
 */
export type PinSafe = Readonly<{
  staffId: string;
  name: string;
  initials: string;
  tries: number;
  salt: string;
  iv: string;
  /** Private key, wrapped by the PIN; null once it was erased. */
  wrapped: string | null;
  publicKey: JsonWebKey;
  box: Readonly<{ key: string; iv: string; data: string }>;
}>;

/** What lies in the box. */
export const SafeContent = z.object({
  publicKey: z.string(),
  keyId: z.string(),
  enrolled: z.boolean(),
  person: DeviceKeys.shape.person.unwrap(),
});
export type SafeContent = z.infer<typeof SafeContent>;

const rsa = { name: 'RSA-OAEP', hash: 'SHA-256' } as const;
const { subtle } = globalThis.crypto;
const random = (length: number): Bytes => globalThis.crypto.getRandomValues(new Uint8Array(length));

/** What looks at a PIN is itself fetched; while it cannot be, a right PIN would look wrong. */
export const readyForPin = (): Promise<boolean> =>
  import('hash-wasm').then(
    () => true,
    () => false,
  );

/** Argon2id, 19 MiB, 2 passes: what the clinic's server uses for PINs too. */
async function pinKey(pin: string, salt: Bytes): Promise<CryptoKey> {
  const { argon2id } = await import('hash-wasm');
  const raw = await argon2id({
    password: pin,
    salt,
    parallelism: 1,
    iterations: 2,
    memorySize: 19_456,
    hashLength: 32,
    outputType: 'binary',
  });
  return subtle.importKey('raw', new Uint8Array(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A new safe for the keys, behind this PIN. */
export async function makeSafe(content: SafeContent, pin: string): Promise<PinSafe> {
  const pair = await subtle.generateKey(
    { ...rsa, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['encrypt', 'decrypt'],
  );
  const [salt, iv] = [random(16), random(12)];
  const [key, own, publicKey] = await Promise.all([
    pinKey(pin, salt),
    subtle.exportKey('pkcs8', pair.privateKey),
    subtle.exportKey('jwk', pair.publicKey),
  ]);
  const { staffId, name, initials } = content.person;
  const wrapped = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(staffId) }, key, own);
  return {
    staffId,
    name,
    initials,
    tries: 0,
    salt: toBase64url(salt),
    iv: toBase64url(iv),
    wrapped: toBase64url(new Uint8Array(wrapped)),
    publicKey,
    box: await boxed(publicKey, content),
  };
}

/** The safe with the keys of a newer login in it; needs no PIN. */
export async function refilled(safe: PinSafe, content: SafeContent): Promise<PinSafe> {
  const { name, initials } = content.person;
  return { ...safe, name, initials, box: await boxed(safe.publicKey, content) };
}

/** Opens a safe; null for a wrong PIN or an erased key. Tries are counted where it is kept, before this is asked. */
export async function openSafe(safe: PinSafe, pin: string): Promise<SafeContent | null> {
  if (!safe.wrapped) return null;
  try {
    const key = await pinKey(pin, fromBase64url(safe.salt));
    const cipher = {
      name: 'AES-GCM',
      iv: fromBase64url(safe.iv),
      additionalData: bytesOf(safe.staffId),
    };
    const own = await subtle.decrypt(cipher, key, fromBase64url(safe.wrapped));
    const privateKey = await subtle.importKey('pkcs8', own, rsa, false, ['decrypt']);
    const raw = await subtle.decrypt(rsa, privateKey, fromBase64url(safe.box.key));
    const inner = await subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const plain = await subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64url(safe.box.iv) },
      inner,
      fromBase64url(safe.box.data),
    );
    return SafeContent.parse(JSON.parse(textOf(new Uint8Array(plain))));
  } catch {
    return null;
  }
}

async function boxed(publicKey: JsonWebKey, content: SafeContent): Promise<PinSafe['box']> {
  const [raw, iv] = [random(32), random(12)];
  const [outer, inner] = await Promise.all([
    subtle.importKey('jwk', publicKey, rsa, false, ['encrypt']),
    subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt']),
  ]);
  const [key, data] = await Promise.all([
    subtle.encrypt(rsa, outer, raw),
    subtle.encrypt({ name: 'AES-GCM', iv }, inner, bytesOf(JSON.stringify(content))),
  ]);
  return {
    key: toBase64url(new Uint8Array(key)),
    iv: toBase64url(iv),
    data: toBase64url(new Uint8Array(data)),
  };
}
