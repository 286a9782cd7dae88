import 'server-only';
import { sql } from 'drizzle-orm';
import { inTransaction, type Tx } from './access';
import { keyedHash } from './secrets';

/** Free wrong tries before the wait doubles from 1 s to 15 min; one place may serve a whole clinic. */
const freeTries = { email: 5, from: 50 } as const;

async function reserve(tx: Tx, key: Buffer, free: number): Promise<number> {
  const reserved = await tx.execute<{ failures: number }>(sql`
    insert into sign_in_attempts as a (key, failures, reserved_at) values (${key}, 1, now())
    on conflict (key) do update set
      failures = case when a.reserved_at < now() - interval '1 hour' then 1 else a.failures + 1 end,
      reserved_at = now(),
      blocked_until = case when a.reserved_at >= now() - interval '1 hour' and a.failures + 1 >= ${free}
        then now() + least(interval '15 minutes', interval '1 second' * power(2, least(a.failures + 1 - ${free}, 10)))
        else null end
    where a.blocked_until is null or a.blocked_until <= now()
    returning failures`);
  if (reserved.rows.length > 0) return 0;
  const left = await tx.execute<{ seconds: number }>(
    sql`select greatest(1, ceil(extract(epoch from blocked_until - now())))::int as seconds from sign_in_attempts where key = ${key}`,
  );
  return left.rows[0]?.seconds ?? 1;
}

/** Where an attempt is made. An enrolled tablet has a budget of its own: nobody outside can lock it out. */
export type Place = Readonly<{ from: string; deviceId: string | null }>;

const accountKey = (email: string, deviceId: string | null): Buffer =>
  keyedHash(deviceId ? `email:${email}|device:${deviceId}` : `email:${email}`);
const placeKey = ({ from, deviceId }: Place): Buffer =>
  keyedHash(deviceId ? `device:${deviceId}` : `from:${from}`);

/** Reserves one attempt for the account and the place before any hashing. Seconds to wait, 0 when free. */
export async function reserveAttempt(email: string, place: Place): Promise<number> {
  return inTransaction({}, async (tx) => {
    const waits = [
      await reserve(tx, accountKey(email, place.deviceId), freeTries.email),
      await reserve(tx, placeKey(place), freeTries.from),
    ];
    return Math.max(...waits);
  });
}

/** A success clears the account's count at that place and frees its own try of the place. */
export async function clearAttempts(email: string, place: Place): Promise<void> {
  await inTransaction({}, async (tx) => {
    await tx.execute(sql`delete from sign_in_attempts where key = ${accountKey(email, place.deviceId)}`);
    await tx.execute(
      sql`update sign_in_attempts set failures = greatest(0, failures - 1) where key = ${placeKey(place)}`,
    );
  });
}

/** A new password clears the account's count everywhere: outside and on each of the clinic's tablets. */
export async function clearAccount(email: string, deviceIds: readonly string[]): Promise<void> {
  await inTransaction({}, async (tx) => {
    for (const deviceId of [null, ...deviceIds])
      await tx.execute(sql`delete from sign_in_attempts where key = ${accountKey(email, deviceId)}`);
  });
}

/** Reserves one try of the setup code; the whole installation shares the count. Seconds to wait, 0 when free. */
export async function reserveSetupTry(): Promise<number> {
  return inTransaction({}, (tx) => reserve(tx, keyedHash('setup'), freeTries.email));
}

export async function clearSetupTries(): Promise<void> {
  await inTransaction({}, (tx) =>
    tx.execute(sql`delete from sign_in_attempts where key = ${keyedHash('setup')}`),
  );
}

/** Reserves one try of an unknown calendar link from a place. Seconds to wait, 0 when free. */
export async function reserveFeedTry(from: string): Promise<number> {
  return inTransaction({}, (tx) => reserve(tx, keyedHash(`feed:${from}`), freeTries.from));
}
