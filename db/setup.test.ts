import { sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Setup } from '@/lib/domain/clinic';
import { asActor, inTransaction } from './access';
import * as accounts from './accounts';
import * as clinic from './clinics';
import { closePool } from './connection';
import * as content from './content';
import { clients, episodes } from './schema/clients';
import { staff } from './schema/clinics';
import { setupCodes } from './schema/logins';
import { keyedHash } from './secrets';
import * as setup from './setup';
import { newClinic } from './testing/clinic';

beforeEach(async () => {
  await inTransaction({}, async (tx) => {
    await tx.delete(setupCodes);
    await tx.execute(sql`delete from sign_in_attempts where key = ${keyedHash('setup')}`);
  });
});
afterAll(closePool);

let people = 0;
const wishes = (code: string): Setup => ({
  code,
  clinic: {
    name: 'Quay Street Massage',
    phone: '020 7946 0152',
    address: '',
    country: 'GB',
    timeZone: 'Europe/London',
    paper: 'a4',
    language: 'en',
    emergencyNumber: '999',
  },
  admin: {
    name: 'Asha Menon',
    email: `asha.${process.pid}.${Date.now()}.${++people}@clinic.test`,
    password: 'three quiet harbour boats',
  },
  room: 'Room 1',
  hours: [{ weekday: 1, opens: '09:00', closes: '18:00' }],
  service: { name: 'Treatment', minutes: 60, turnoverMinutes: 10, fee: '£68' },
});

async function freshCode(): Promise<string> {
  const code = await setup.ensureSetupCode();
  if (!code) throw new Error('expected an empty installation');
  return code;
}

describe('the setup code', () => {
  it('makes the whole clinic, and its admin can sign in', async () => {
    const input = wishes(await freshCode());
    await expect(setup.isSetUp()).resolves.toBe(false);
    await setup.open(input);
    await expect(setup.isSetUp()).resolves.toBe(true);
    const opened = await accounts.openLogin(input.admin, 'setup-test');
    const actor = opened.state === 'open' ? await accounts.resume(opened.token) : null;
    if (!actor) throw new Error('the admin could not sign in');
    const texts = (await content.read(actor)).flatMap(({ texts }) => Object.values(texts).flat());
    expect(texts.map(({ review }) => review.state)).toEqual(Array(42).fill('not_reviewed'));
    const settings = await clinic.settings(actor);
    expect(settings).toMatchObject({
      details: input.clinic,
      hours: input.hours,
      rooms: [{ name: 'Room 1', closed: false }],
      services: [{ ...input.service, closed: false }],
      idleMinutes: 90,
      heatPreset: 'cautious',
      demo: false,
    });
  });

  it('works once, even when it is used ten times at the same moment', async () => {
    const code = await freshCode();
    const uses = await Promise.allSettled(Array.from({ length: 10 }, () => setup.open(wishes(code))));
    expect(uses.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    await expect(setup.open(wishes(code))).rejects.toMatchObject({ code: 'gone' });
    await expect(setup.ensureSetupCode()).resolves.toBeNull();
  });

  it('is taken as people copy it, and renewed by the next start', async () => {
    const first = await freshCode();
    expect(first).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
    const second = await freshCode();
    await expect(setup.open(wishes(first))).rejects.toMatchObject({ fields: { code: expect.any(String) } });
    await setup.open(wishes(` ${second.toLowerCase().replaceAll('-', ' ')} `));
    await expect(setup.isSetUp()).resolves.toBe(true);
  });

  it('cannot be guessed for long', async () => {
    const code = await freshCode();
    const guesses = await Promise.allSettled(
      Array.from({ length: 30 }, () => setup.open(wishes('AAAA-BBBB-CCCC'))),
    );
    const read = guesses.filter((one) => one.status === 'rejected' && one.reason.code === 'invalid');
    expect(read.length).toBeLessThanOrEqual(5);
    await inTransaction({}, (tx) =>
      tx.execute(
        sql`update sign_in_attempts set blocked_until = now() + interval '1 hour' where key = ${keyedHash('setup')}`,
      ),
    );
    await expect(setup.open(wishes(code))).rejects.toMatchObject({ code: 'conflict' });
    await expect(setup.isSetUp()).resolves.toBe(false);
  });

  it('leaves nothing half made, and stays good, when the clinic cannot be made', async () => {
    const input = wishes(await freshCode());
    const broken = { ...input, service: { ...input.service, minutes: 9999 } };
    await expect(setup.open(broken)).rejects.toMatchObject({ code: 'invalid' });
    await expect(setup.isSetUp()).resolves.toBe(false);
    await expect(setup.open(input)).resolves.toEqual({ email: input.admin.email });
  });
});

describe('the demo clinic', () => {
  it('takes the only place, so no setup code is made beside it', async () => {
    await inTransaction({}, setup.markSetUp);
    await expect(setup.ensureSetupCode()).resolves.toBeNull();
    await expect(inTransaction({}, setup.markSetUp)).rejects.toMatchObject({ code: 'gone' });
  });

  it('is removed with everything in it, and a real one can be set up', async () => {
    const demo = await newClinic({ demo: true });
    const { admin, clinicId } = demo;
    await inTransaction({}, setup.markSetUp);
    await asActor(admin, async (tx) => {
      const by = { clinicId, createdBy: admin.staffId };
      await tx
        .insert(clients)
        .values({ ...by, id: clinicId, givenName: 'Amara', familyName: 'Okafor', birthDate: '1985-06-03' });
      await tx
        .insert(episodes)
        .values({ clinicId, id: clinicId, clientId: clinicId, problem: 'Shoulder', openedBy: admin.staffId });
    });
    await clinic.setIdleMinutes(admin, 60);
    const { setupCode } = await clinic.removeDemo(admin);
    const left = await asActor(admin, (tx) => tx.select().from(staff));
    expect(left).toEqual([]);
    await expect(setup.isSetUp()).resolves.toBe(false);
    await expect(setup.open(wishes(setupCode ?? ''))).resolves.toMatchObject({ email: expect.any(String) });
  });

  it('is the only one that can be removed, and only by an admin', async () => {
    const [real, demo] = await Promise.all([newClinic(), newClinic({ demo: true })]);
    await expect(clinic.removeDemo(real.admin)).rejects.toMatchObject({ code: 'conflict' });
    await expect(clinic.removeDemo(demo.therapist)).rejects.toMatchObject({ code: 'forbidden' });
    const past = asActor(real.admin, (tx) => tx.execute(sql`select remove_demo_clinic(${real.clinicId})`));
    await expect(past).rejects.toThrow();
    const across = asActor(demo.admin, (tx) => tx.execute(sql`select remove_demo_clinic(${real.clinicId})`));
    await expect(across).rejects.toThrow();
    await expect(clinic.settings(real.admin)).resolves.toMatchObject({ demo: false });
  });
});
