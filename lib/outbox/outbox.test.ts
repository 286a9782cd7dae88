import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, canonicalJson, fromBase64url, toBase64url } from './bytes';
import { importDraftKey, openDraft, sealDraft } from './draft';
import { importOutboxKey, openSealed, Sealed, sealOp } from './envelope';
import { macFits, ticketMac } from './ticket';

const op = {
  v: 1,
  id: '01937b5e-0000-7000-8000-000000000001',
  visitId: '01937b5e-0000-7000-8000-000000000002',
  staffId: '01937b5e-0000-7000-8000-000000000003',
  madeAt: '2026-11-22T10:00:00.000Z',
  kind: 'text.put',
  body: { slot: 'quote', text: 'Sore since Monday – ziehend, 痛い', baseOpId: null },
} as const;
const secret = toBase64url(bytesOf('a secret of one login, 32 bytes!'));
const loginId = '01937b5e-0000-7000-8000-000000000004';

async function newKey(): Promise<Awaited<ReturnType<typeof importOutboxKey>>> {
  const { subtle } = globalThis.crypto;
  const pair = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return importOutboxKey(toBase64url(new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey))));
}

let key: Awaited<ReturnType<typeof newKey>>;
let sealed: Sealed;
const by = async () => ({ loginId, mac: await ticketMac(secret, op) });

beforeAll(async () => {
  key = await newKey();
  sealed = await sealOp(key.publicKey, op, await by());
});

describe('bytes', () => {
  it('come back from base64url whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toMatch(/^[\w-]*$/);
        expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 50 },
    );
  });
});

describe('canonical JSON', () => {
  it('does not depend on the order of keys, and keeps that of lists', () => {
    expect(canonicalJson({ b: [2, 1], a: { d: 1, c: undefined } })).toBe('{"a":{"d":1},"b":[2,1]}');
    expect(canonicalJson({ a: { d: 1 }, b: [2, 1] })).toBe(canonicalJson({ b: [2, 1], a: { d: 1 } }));
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  });

  it('says of any value what JSON says, after a way over the wire too', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('a sealed op', () => {
  it('opens with the private key as it was made', async () => {
    await expect(openSealed(key.privateKey, sealed)).resolves.toEqual({ op, by: await by() });
  });

  it('shows nothing of what it holds but the ids of the op and the visit', () => {
    const outside = JSON.stringify(sealed);
    for (const hidden of ['Monday', 'text.put', op.staffId, op.madeAt, loginId]) {
      expect(outside).not.toContain(hidden);
      expect(outside).not.toContain(toBase64url(bytesOf(hidden)).slice(1, -1));
    }
    expect(Sealed.parse(sealed)).toEqual(sealed);
  });

  it('is another text each time', async () => {
    const again = await sealOp(key.publicKey, op, await by());
    expect(again.data).not.toBe(sealed.data);
    expect(again.epk).not.toBe(sealed.epk);
  });

  it('does not open with another key', async () => {
    const other = await newKey();
    await expect(openSealed(other.privateKey, sealed)).rejects.toThrow();
  });

  it.each(['data', 'iv', 'epk', 'id', 'visitId', 'keyId'] as const)(
    'does not open when its %s was changed',
    async (field) => {
      const text = sealed[field];
      const changed = `${text.slice(0, 5)}${text[5] === '7' ? '8' : '7'}${text.slice(6)}`;
      await expect(openSealed(key.privateKey, { ...sealed, [field]: changed })).rejects.toThrow();
    },
  );
});

describe('a ticket', () => {
  it('fits the op it was made for, in any order of keys', async () => {
    const { body, ...rest } = op;
    const mac = await ticketMac(secret, op);
    await expect(macFits(secret, { body, ...rest }, mac)).resolves.toBe(true);
  });

  it('fits no changed op, no other secret and no other text', async () => {
    const mac = await ticketMac(secret, op);
    const changed = { ...op, body: { ...op.body, text: 'Sore since Tuesday' } };
    await expect(macFits(secret, changed, mac)).resolves.toBe(false);
    await expect(macFits(secret, { ...op, staffId: loginId }, mac)).resolves.toBe(false);
    await expect(macFits(toBase64url(new Uint8Array(32)), op, mac)).resolves.toBe(false);
    await expect(macFits(secret, op, 'A'.repeat(43))).resolves.toBe(false);
    await expect(macFits(secret, op, 'no base64 at all!')).resolves.toBe(false);
  });
});

describe('a draft', () => {
  const raw = toBase64url(bytesOf('a key of one person, 32 bytes ok'));
  const value = { base: { name: 'Amara' }, queue: [1, null, 'ü'] };

  it('comes back with its key, and with nothing else', async () => {
    const draftKey = await importDraftKey(raw);
    const draft = await sealDraft(draftKey, value, 'visit 1');
    await expect(openDraft(draftKey, draft, 'visit 1')).resolves.toEqual(value);
    expect(JSON.stringify(draft)).not.toContain('Amara');
    await expect(openDraft(draftKey, draft, 'visit 2')).rejects.toThrow();
    const other = await importDraftKey(toBase64url(new Uint8Array(32)));
    await expect(openDraft(other, draft, 'visit 1')).rejects.toThrow();
  });

  it('has a key that cannot be read out of the page', async () => {
    const draftKey = await importDraftKey(raw);
    await expect(globalThis.crypto.subtle.exportKey('raw', draftKey)).rejects.toThrow();
  });
});
