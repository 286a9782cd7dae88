import type { DayRow } from '@/lib/domain/appointment';
import type { ClientCard } from '@/lib/domain/client-card';
import { openDraft, sealDraft } from '@/lib/outbox/draft';
import type { Day, Zone } from '@/lib/when';
import { type HeldKeys, keysOf } from './tablet-keys';
import { allCards, type KeptCard, keepCards } from './tablet-store';

/** Shape of what is sealed; another one is not read. */
const cardVersion = 1;

/** The day as its person saw it last. */
export type KeptDay = Readonly<{ day: Day; now: string; zone: Zone; rows: readonly DayRow[]; email: string }>;
/** A client who comes today, as the start card showed them. */
export type KeptClient = Readonly<{ day: Day; card: ClientCard }>;

const dayKey = (staffId: string) => `day ${staffId}`;
const clientKey = (staffId: string, clientId: string) => `client ${staffId} ${clientId}`;

export const keepDay = (staffId: string, day: KeptDay): Promise<void> =>
  keep(staffId, dayKey(staffId), { ...day, rows: day.rows.map(withoutPhone) });
export const keepClient = (staffId: string, kept: KeptClient): Promise<void> =>
  keep(staffId, clientKey(staffId, kept.card.client.id), kept);

export const dayOf = (keys: HeldKeys): Promise<KeptDay | null> => read(keys, dayKey(keys.person.staffId));
export const clientOf = (keys: HeldKeys, clientId: string): Promise<KeptClient | null> =>
  read(keys, clientKey(keys.person.staffId, clientId));

/** Only today's cards stay: the rest goes with every new one. */
async function keep(staffId: string, key: string, value: KeptDay | KeptClient): Promise<void> {
  const keys = await keysOf(staffId);
  const keptAt = new Date().toISOString();
  const sealed = await sealDraft(keys.draftKey, value, key);
  const old = (await allCards()).filter(
    (card) => Date.parse(card.keptAt) < Date.parse(keptAt) - dayMilliseconds,
  );
  await keepCards(
    [{ key, staffId, v: cardVersion, keptAt, sealed }],
    old.map((card) => card.key),
  );
}

const dayMilliseconds = 20 * 3_600_000;

async function read<T>(keys: HeldKeys, key: string): Promise<T | null> {
  const kept: KeptCard | undefined = (await allCards()).find((card) => card.key === key);
  if (kept?.v !== cardVersion) return null;
  return openDraft(keys.draftKey, kept.sealed, key).then(
    (value) => value as T,
    () => null,
  );
}

/** What is not on the card need not lie on the tablet. */
const withoutPhone = (row: DayRow): DayRow => ({ ...row, client: { ...row.client, phone: null } });
