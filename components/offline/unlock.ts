import { pinTries } from '@/lib/domain/pin';
import { comesNext } from './handover';
import { makeSafe, openSafe, readyForPin, refilled, type SafeContent } from './pin-safe';
import { askClinic, askClinicAnew, dropKeys, heldKeys, holdKeys, plainKeys } from './tablet-keys';
import {
  allCards,
  allDrafts,
  allOps,
  allSafes,
  changeSafe,
  closeStore,
  databaseName,
  dropDrafts,
  keepCards,
  safeOf,
} from './tablet-store';

export type OfflineUnlock =
  | Readonly<{ state: 'open'; staffId: string }>
  | Readonly<{ state: 'wrong'; left: number }>
  /** Erased after five wrong tries, never set, or the login ended too long ago: only the clinic can open it now. */
  | Readonly<{ state: 'ended' }>
  /** The tablet cannot look just now; no try was counted. */
  | Readonly<{ state: 'unready' }>;

/** Entries of a shift count this long after its end; later ones the clinic would refuse. */
const graceMilliseconds = 12 * 3_600_000;

/** Opens a person's keys on this tablet without the network: into this page, or for the next one if it is another's. */
export async function unlockOffline(staffId: string, pin: string): Promise<OfflineUnlock> {
  const opened = await openHere(staffId, pin);
  if (opened.state !== 'open') return opened;
  const held = heldKeys();
  if (held && held.person.staffId !== staffId) comesNext(opened.content);
  // The safe may hold an earlier login than the one this page was opened with.
  else if (!held || held.person.expiresAt < opened.content.person.expiresAt) await holdKeys(opened.content);
  return { state: 'open', staffId };
}

/** Whether this is the person's PIN, as far as the tablet by itself can say; the same tries are counted. */
export async function provenOffline(staffId: string, pin: string): Promise<OfflineUnlock> {
  const opened = await openHere(staffId, pin);
  return opened.state === 'open' ? { state: 'open', staffId } : opened;
}

type Opened = Exclude<OfflineUnlock, { state: 'open' }> | Readonly<{ state: 'open'; content: SafeContent }>;

/** The try is counted on the disk before it is looked at. */
async function openHere(staffId: string, pin: string): Promise<Opened> {
  if (!(await readyForPin())) return { state: 'unready' };
  let left = 0;
  await changeSafe(staffId, (safe) => {
    if (!safe) return null;
    const tries = safe.wrapped ? safe.tries + 1 : safe.tries;
    left = safe.wrapped ? pinTries - tries : -1;
    return left < 0 ? { ...safe, wrapped: null } : { ...safe, tries };
  });
  const safe = await safeOf(staffId);
  if (!safe?.wrapped || left < 0) return { state: 'ended' };
  const content = await openSafe(safe, pin);
  if (!content) {
    if (left > 0) return { state: 'wrong', left };
    await changeSafe(staffId, (last) => (last ? { ...last, wrapped: null } : null));
    return { state: 'ended' };
  }
  await changeSafe(staffId, (last) => (last ? { ...last, tries: 0 } : null));
  if (Date.parse(content.person.expiresAt) + graceMilliseconds < Date.now()) return { state: 'ended' };
  return { state: 'open', content };
}

/** After a right PIN with the clinic's word for it, or a new one chosen: the keys rest behind it on this tablet. */
export async function rememberKeys(pin: string): Promise<void> {
  if (!heldKeys()) await askClinic();
  const keys = heldKeys();
  if (!keys?.enrolled) return;
  const safe = await makeSafe(plainKeys(keys), pin);
  await changeSafe(safe.staffId, () => safe);
}

/** After the clinic let someone in by PIN: this tablet can do the same without it from now on. */
export async function rememberOpened(staffId: string, pin: string): Promise<void> {
  await askClinicAnew();
  const keys = heldKeys();
  if (!keys?.enrolled || keys.person.staffId !== staffId) return;
  const safe = await safeOf(staffId);
  const fits = safe ? (await openSafe(safe, pin)) !== null : false;
  if (!safe || !fits) return rememberKeys(pin);
  const next = await refilled(safe, plainKeys(keys));
  await changeSafe(staffId, () => ({ ...next, tries: 0 }));
}

/** A newer login of someone who has a safe here goes into it. */
export async function refreshSafe(): Promise<void> {
  const keys = heldKeys();
  const safe = keys?.enrolled ? await safeOf(keys.person.staffId) : undefined;
  if (!keys || !safe) return;
  const next = await refilled(safe, plainKeys(keys));
  await changeSafe(safe.staffId, (last) =>
    last?.salt === next.salt ? { ...last, box: next.box } : (last ?? null),
  );
}

/** Who can open this tablet without the network. */
export async function peopleHere(): Promise<
  readonly Readonly<{ staffId: string; name: string; initials: string }>[]
> {
  return (await allSafes())
    .filter(({ wrapped }) => wrapped !== null)
    .map(({ staffId, name, initials }) => ({ staffId, name, initials }));
}

/** Takes one person's keys, cards and drafts off this tablet. Entries that wait stay, with what explains them. */
async function forgetPerson(staffId: string): Promise<void> {
  if (heldKeys()?.person.staffId === staffId) dropKeys();
  await changeSafe(staffId, () => null);
  const [drafts, ops, cards] = await Promise.all([allDrafts(), allOps(), allCards()]);
  const waiting = new Set(ops.map(({ visitId }) => visitId));
  const over = drafts.filter((one) => one.staffId === staffId && !waiting.has(one.visitId));
  await dropDrafts(over.map(({ visitId }) => visitId));
  await keepCards(
    [],
    cards.filter((one) => one.staffId === staffId).map(({ key }) => key),
  );
}

/** Signed out: the person's keys go with the login. */
export async function forgetSignedIn(): Promise<void> {
  const keys = heldKeys();
  if (keys) await forgetPerson(keys.person.staffId);
  else dropKeys();
}

/** The clinic has revoked this tablet: everything it holds goes, sealed entries too. */
export async function wipeDevice(): Promise<void> {
  dropKeys();
  localStorage.clear();
  await closeStore();
  await new Promise<void>((resolve) => {
    const asked = indexedDB.deleteDatabase(databaseName);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
  const workers = await navigator.serviceWorker?.getRegistrations();
  for (const worker of workers ?? []) await worker.unregister();
}
