import { z } from 'zod';
import { bytesOf, fromBase64url, textOf, toBase64url } from './bytes';

/** What a screen needs to go on, readable with its person's draft key only. */
export const SealedDraft = z.strictObject({ iv: z.string().regex(/^[\w-]{16}$/), data: z.string().min(1) });
export type SealedDraft = z.infer<typeof SealedDraft>;

const { subtle } = globalThis.crypto;

/** The person's draft key (32 bytes, base64url) for use in this page; it cannot be read out again. */
export function importDraftKey(raw: string): Promise<CryptoKey> {
  return subtle.importKey('raw', fromBase64url(raw), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Seals any JSON value. `about` (a visit's id) must be the same at opening: drafts cannot change places. */
export async function sealDraft(key: CryptoKey, json: unknown, about = ''): Promise<SealedDraft> {
  const iv = globalThis.crypto.getRandomValues(new Uint8Array(12));
  const cipher = { name: 'AES-GCM', iv, additionalData: bytesOf(about) };
  const data = await subtle.encrypt(cipher, key, bytesOf(JSON.stringify(json)));
  return { iv: toBase64url(iv), data: toBase64url(new Uint8Array(data)) };
}

/** Opens what `sealDraft` made. Throws for another key, another `about`, or a changed byte. */
export async function openDraft(key: CryptoKey, sealed: SealedDraft, about = ''): Promise<unknown> {
  const cipher = { name: 'AES-GCM', iv: fromBase64url(sealed.iv), additionalData: bytesOf(about) };
  const plain = await subtle.decrypt(cipher, key, fromBase64url(sealed.data));
  return JSON.parse(textOf(new Uint8Array(plain)));
}
