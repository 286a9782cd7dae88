import { DeviceKeys } from '@/lib/outbox/device-keys';
import { importDraftKey } from '@/lib/outbox/draft';
import { KeepFailure, noKeys } from './keep-failure';
import { hearClock } from './tablet-clock';

/** What a person needs to keep touches safe on this tablet, in the memory of the page only. */
export type HeldKeys = Readonly<{
  publicKey: string;
  keyId: string;
  /** On an enrolled tablet keys rest wrapped by the PIN; elsewhere they live as long as the tab. */
  enrolled: boolean;
  person: NonNullable<DeviceKeys['person']>;
  draftKey: CryptoKey;
}>;
/** The same as text, for wrapping. */
export type PlainKeys = Omit<HeldKeys, 'draftKey'>;
export const plainKeys = ({ publicKey, keyId, enrolled, person }: HeldKeys): PlainKeys => ({
  publicKey,
  keyId,
  enrolled,
  person,
});

const tabKey = 'palpate-tab-keys';
const patienceMilliseconds = 10_000;
let held: HeldKeys | null = null;
let asking: Promise<DeviceKeys | null> | null = null;
const listeners = new Set<() => void>();

/** The keys in this page, without asking anyone. */
export const heldKeys = (): HeldKeys | null => held;
export function onKeys(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Takes keys into this page, from the clinic or from behind a PIN. */
export async function holdKeys(plain: PlainKeys): Promise<HeldKeys> {
  held = { ...plain, draftKey: await importDraftKey(plain.person.draftKey) };
  // On an enrolled tablet nothing opens without the PIN, and nobody's keys may outlive another's.
  writeTab(plain.enrolled ? null : JSON.stringify(plain));
  for (const listener of listeners) listener();
  return held;
}

/** Locked, switched or signed out: nothing kept here can be read any more until someone opens it again. */
export function dropKeys(): void {
  held = null;
  writeTab(null);
  for (const listener of listeners) listener();
}

/** Asks the clinic for the keys of the signed-in person; null when it cannot be reached. Several askers share one answer. */
export function askClinic(): Promise<DeviceKeys | null> {
  asking ??= request().finally(() => {
    asking = null;
  });
  return asking;
}

/** The same, and never an answer to a question that was asked before somebody else came in. */
export async function askClinicAnew(): Promise<DeviceKeys | null> {
  await asking;
  return askClinic();
}

async function request(): Promise<DeviceKeys | null> {
  const told = await read();
  if (!told) return null;
  const { publicKey, keyId, device, person, revoked } = told;
  if (!person || device) writeTab(null);
  if (person && !revoked) await holdKeys({ publicKey, keyId, enrolled: device !== null, person });
  return told;
}

/** Whether the clinic says that this tablet is none of its own any more; touches no keys. */
export const revokedByClinic = async (): Promise<boolean> => (await read())?.revoked ?? false;

async function read(): Promise<DeviceKeys | null> {
  try {
    const askedAt = Date.now();
    const response = await fetch('/api/v1/device-keys', {
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    hearClock(response, askedAt);
    const answer = DeviceKeys.safeParse(await response.json());
    return response.ok && answer.success ? answer.data : null;
  } catch {
    return null;
  }
}

/** The keys of one person: from this page, else this tab, else the clinic. Throws in words when there are none. */
export async function keysOf(staffId: string): Promise<HeldKeys> {
  if (held?.person.staffId === staffId) return held;
  const found = readTab();
  if (found?.person.staffId === staffId) return holdKeys(found);
  await askClinic();
  if (held?.person.staffId === staffId) return held;
  throw new KeepFailure(noKeys);
}

/** The keys that survived a reload of this tab; null on an enrolled tablet, where the PIN is asked. */
export function readTab(): PlainKeys | null {
  try {
    const text = sessionStorage.getItem(tabKey);
    if (!text) return null;
    const plain = JSON.parse(text) as PlainKeys;
    return Date.parse(plain.person.expiresAt) > Date.now() ? plain : null;
  } catch {
    return null;
  }
}

function writeTab(text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(tabKey);
    else sessionStorage.setItem(tabKey, text);
  } catch {
    // A tab without storage asks the clinic again after a reload.
  }
}
