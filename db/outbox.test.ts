import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import type { Op } from '@/lib/domain/ops';
import { type Sealed, sealOp } from '@/lib/outbox/envelope';
import { ticketMac } from '@/lib/outbox/ticket';
import { asActor, inTransaction } from './access';
import * as accounts from './accounts';
import { closePool } from './connection';
import * as devices from './devices';
import * as outbox from './outbox';
import * as shifts from './shifts';
import * as people from './staff';
import { newClient } from './testing/client';
import { newClinic, type TestClinic } from './testing/clinic';
import { opOf } from './testing/ops';
import { givePasswords, newTablet, signIn, type Tablet } from './testing/tablet';
import * as visits from './visits';

type Shift = Readonly<{ token: string; actor: Actor; loginId: string }>;
let clinic: TestClinic;
let tablet: Tablet;
let ilse: Shift;
let henrik: Shift;
let visitId: string;

beforeAll(async () => {
  clinic = await newClinic();
  await givePasswords(clinic);
  tablet = await newTablet(clinic);
  ilse = await signIn(clinic.therapist, tablet.device);
  const { clientId, episodeId } = await newClient(clinic);
  ({ visitId } = await visits.start(ilse.actor, { clientId, episodeId, appointmentId: null }));
  // From here on the tablet is in another's hands.
  henrik = await signIn(clinic.colleague, tablet.device);
});
afterAll(closePool);

const scoreOf = (value: number, who: Actor = ilse.actor): Op =>
  opOf(who, visitId, 'score.put', { measure: 'pain_avg_7d', value });

/** Seals as the browser of that person would have, under the login given. */
async function sealed(op: Op, author: Shift = ilse, secret?: string): Promise<Sealed> {
  const own = secret ?? (await shifts.keys(author.actor))?.ticketSecret ?? '';
  const { publicKey } = await outbox.publicKey();
  return sealOp(publicKey, op, { loginId: author.loginId, mac: await ticketMac(own, op) });
}

const byHenrik = () => ({ actor: henrik.actor, device: tablet.device });
const carried = async (...entries: readonly unknown[]) => outbox.deliver(byHenrik(), entries);
const rowsOf = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  asActor(clinic.admin, async (tx) => (await tx.execute<T>(query)).rows);
const opsStored = async (id: string) =>
  rowsOf<{ staff_id: string; device_id: string; sent_by_staff_id: string | null }>(
    sql`select staff_id, device_id, sent_by_staff_id from ops where id = ${id}`,
  );
const loginOf = (shift: Shift, set: ReturnType<typeof sql>) =>
  inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
    tx.execute(sql`update logins set ${set} where clinic_id = ${clinic.clinicId} and id = ${shift.loginId}`),
  );

describe('a sealed entry under another’s login', () => {
  it('is the author’s in the visit and in the ops, and the audit says who brought it', async () => {
    const op = scoreOf(7);
    await expect(carried(await sealed(op))).resolves.toEqual([{ id: op.id, state: 'applied' }]);
    const view = await visits.open(clinic.therapist, visitId);
    expect(view.visit.staffId).toBe(ilse.actor.staffId);
    expect(JSON.stringify(view.facts)).toContain('7');
    await expect(opsStored(op.id)).resolves.toEqual([
      {
        staff_id: ilse.actor.staffId,
        device_id: tablet.device.id,
        sent_by_staff_id: henrik.actor.staffId,
      },
    ]);
    const [told] = await rowsOf<{ staff_id: string; login_id: string; facts: Record<string, unknown> }>(
      sql`select staff_id, login_id, facts from audit_events where action = 'visit.ops' order by id desc limit 1`,
    );
    expect(told).toMatchObject({
      staff_id: ilse.actor.staffId,
      login_id: ilse.loginId,
      facts: {
        sent_by: henrik.actor.staffId,
        sent_login: henrik.loginId,
        sent_device: tablet.device.id,
        'score.put': 1,
      },
    });
  });

  it('counts once, however often it comes and whoever brings it', async () => {
    const entry = await sealed(scoreOf(3));
    const answers = [
      ...(await carried(entry, entry)),
      ...(await outbox.deliver({ actor: null, device: tablet.device }, [entry])),
    ];
    expect(answers.map(({ state }) => state)).toEqual(['applied', 'repeated', 'repeated']);
  });

  it('is delivered by the tablet alone, with nobody signed in', async () => {
    const op = scoreOf(4);
    const answers = await outbox.deliver({ actor: null, device: tablet.device }, [await sealed(op)]);
    expect(answers).toEqual([{ id: op.id, state: 'applied' }]);
    await expect(opsStored(op.id)).resolves.toMatchObject([
      { staff_id: ilse.actor.staffId, sent_by_staff_id: null },
    ]);
  });

  it('gives nobody the visit of another: signed by its bringer it is refused', async () => {
    const op = scoreOf(9, henrik.actor);
    const [answer] = await carried(await sealed(op, henrik));
    expect(answer).toMatchObject({ id: op.id, state: 'refused' });
    await expect(opsStored(op.id)).resolves.toEqual([]);
  });
});

describe('a false entry', () => {
  const refused = async (entry: unknown, words: RegExp) => {
    const good = scoreOf(5);
    const answers = await carried(entry, await sealed(good));
    expect(answers[0]).toMatchObject({ state: 'refused', message: expect.stringMatching(words) });
    // The rest goes on.
    expect(answers[1]).toEqual({ id: good.id, state: 'applied' });
  };

  it('with a forged proof is refused', async () => {
    const op = scoreOf(8);
    const theirs = (await shifts.keys(henrik.actor))?.ticketSecret ?? '';
    await refused(await sealed(op, ilse, theirs), /cannot be proven/);
    await expect(opsStored(op.id)).resolves.toEqual([]);
  });

  it('in another’s name, proven by one’s own login, is refused', async () => {
    await refused(await sealed(scoreOf(8), henrik), /cannot be proven/);
  });

  it('under a login nobody has is refused', async () => {
    await refused(await sealed(scoreOf(8), { ...ilse, loginId: uuidv7() }), /cannot be proven/);
  });

  it('changed on its way is refused', async () => {
    const entry = await sealed(scoreOf(8));
    const changed = `${entry.data.slice(0, 20)}${entry.data[20] === 'A' ? 'B' : 'A'}${entry.data.slice(21)}`;
    await refused({ ...entry, data: changed }, /changed after it was made/);
    await refused({ ...entry, visitId: uuidv7() }, /changed after it was made/);
  });

  it('that is no entry at all is refused', async () => {
    await refused({ id: 'x', data: 'nothing' }, /could not be read/);
    await refused(null, /could not be read/);
  });

  it('of another clinic cannot be proven here', async () => {
    const other = await newClinic();
    await givePasswords(other);
    const stranger = await signIn(other.therapist, null);
    await refused(await sealed(scoreOf(8, stranger.actor), stranger), /cannot be proven/);
  });
});

describe('an entry of a login that is over', () => {
  it('counts when it was made within twelve hours of the end, and not after', async () => {
    await accounts.endLogin(henrik.token);
    henrik = await signIn(clinic.colleague, tablet.device);
    const late = { ...scoreOf(6), madeAt: new Date(Date.now() - 300_000).toISOString() };
    await loginOf(
      ilse,
      sql`created_at = now() - interval '24 hours', expires_at = now() - interval '12 hours', ended_at = now() - interval '12 hours'`,
    );
    await expect(carried(await sealed(late))).resolves.toEqual([{ id: late.id, state: 'applied' }]);
    await loginOf(ilse, sql`expires_at = now() - interval '14 hours'`);
    const later = { ...scoreOf(2), madeAt: late.madeAt };
    const [answer] = await carried(await sealed(later));
    expect(answer).toMatchObject({ state: 'refused', message: expect.stringMatching(/too long after/) });
    await loginOf(ilse, sql`created_at = now(), expires_at = now() + interval '1 hour'`);
  });

  it('is refused with a time before anyone was signed in as its author, and counts under an earlier login', async () => {
    const early = { ...scoreOf(6), madeAt: new Date(Date.now() - 600_000).toISOString() };
    const [answer] = await carried(await sealed(early));
    expect(answer).toMatchObject({ state: 'refused', message: expect.stringMatching(/before its author/) });
    // As when the clinic's key was replaced, and the entry was sealed anew in the next shift.
    const before = await signIn(clinic.therapist, tablet.device);
    await loginOf(
      before,
      sql`created_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'`,
    );
    await expect(carried(await sealed(early))).resolves.toEqual([{ id: early.id, state: 'applied' }]);
  });

  it('is refused while its author is suspended, and counts once restored', async () => {
    const op = scoreOf(1);
    const entry = await sealed(op);
    await people.suspend(clinic.admin, ilse.actor.staffId);
    await expect(carried(entry)).resolves.toMatchObject([{ state: 'refused' }]);
    await people.restore(clinic.admin, ilse.actor.staffId);
    await expect(carried(entry)).resolves.toEqual([{ id: op.id, state: 'applied' }]);
  });

  it('is refused when its tablet was revoked', async () => {
    const lost = await newTablet(clinic, 'Lost tablet');
    const there = await signIn(clinic.therapist, lost.device);
    const op = scoreOf(1);
    const entry = await sealed(op, there);
    await devices.revoke(clinic.admin, lost.device.id);
    const [answer] = await carried(entry);
    expect(answer).toMatchObject({ state: 'refused', message: expect.stringMatching(/revoked/) });
  });
});
