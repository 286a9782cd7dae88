import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import { askingVerbs } from '@/db/testing/asking-verbs';
import { digestOf, type Holdings, type Ids, newHoldings, tracesOf } from '@/db/testing/holdings';
import { namingVerbs } from '@/db/testing/naming-verbs';
import { closeRowSecurity, openRowSecurity } from '@/db/testing/row-security';
import type { NamingVerb } from '@/db/testing/verb';
import type { Actor } from '@/lib/domain/actor';
import { isAppError } from '@/lib/errors';

// Every verb of db/ against people it does not belong to. A verb nobody wrote down here fails the first test.

/** Parts of db/ that no person calls, each with its reason. */
const noVerbs: Readonly<Record<string, string>> = {
  access: 'opens transactions; every verb goes through it',
  'agreed-plan': 'read by notes and handouts inside their transaction',
  audit: 'writes the row inside the transaction of a verb',
  connection: 'the pool',
  health: 'answers whether a person could work here, without data',
  'note-signing': 'composes and stores a note inside the transaction of a verb',
  migrate: 'runs as the owner before anyone can sign in',
  mint: 'makes the actor from a live login',
  secrets: 'hashes; reads nothing',
  setup: 'opens the first clinic with the one-time code, before anyone exists',
  'sheet-font': 'reads a file of our own',
  'sheet-pdf': 'draws a composed sheet; reads nothing of a clinic',
  'sign-in-limiter': 'counts tries before anyone is known',
};
/** Exported beside verbs and called by no person. */
const noVerb: Readonly<Record<string, string>> = {
  'accounts.openLogin': 'before sign-in: asks for the password',
  'accounts.resume': 'before sign-in: asks for the token of a login',
  'accounts.endLogin': 'asks for the token of the login it ends',
  'accounts.setPassword': 'asks for the token of a one-time link',
  'accounts.makeResetLinkOnMachine': 'run by the person at the machine itself',
  'accounts.endAllLogins': 'takes the transaction of a verb',
  'accounts.makeLink': 'takes the transaction of a verb',
  'feeds.read': 'asks for the secret of a calendar link',
  'devices.recognise': 'before sign-in: asks for the token of a tablet',
  'outbox.deliver': 'opens sealed entries; each is applied as its proven author',
  'outbox.publicKey': 'the public half of a key',
  'shifts.tiles': 'before sign-in: takes a recognised tablet',
  'shifts.unlock': 'before sign-in: takes a recognised tablet and asks for the PIN',
  'shifts.lock': 'asks for the token of the login it locks',
  'shifts.lockOthers': 'takes the transaction of a verb',
  'notes.signedNote': 'takes the transaction of a verb',
};

const naming = Object.entries(namingVerbs);
const asking = Object.entries(askingVerbs);
type Outcome = Readonly<{ code: string; says: string }>;

/** What a call came to: the code and words of an expected failure, or `done` with its answer. */
async function outcomeOf(call: () => Promise<unknown>): Promise<Outcome & { answer?: unknown }> {
  try {
    const answer = await call();
    return { code: 'done', says: JSON.stringify(answer) ?? '', answer };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { code: error.code, says: `${error.message} ${JSON.stringify(error.fields)}` };
  }
}

/** Which ids a verb names, found by watching it read them. */
async function namedBy(verb: NamingVerb, actor: Actor, ids: Ids): Promise<(keyof Ids)[]> {
  const read = new Set<keyof Ids>();
  const watched = new Proxy(ids, {
    get: (target, key) => {
      read.add(key as keyof Ids);
      return target[key as keyof Ids];
    },
  });
  await outcomeOf(() => verb.call(actor, watched));
  return [...read];
}

describe('the list of verbs', () => {
  /** Name as it is imported, and the file behind it. */
  const modules = new Map(
    readdirSync('db', { withFileTypes: true }).flatMap((entry): [string, string][] => {
      const path = join(process.cwd(), 'db', entry.name);
      if (entry.isDirectory())
        return readdirSync(path).includes('index.ts') ? [[entry.name, join(path, 'index.ts')]] : [];
      return /^[\w-]+\.ts$/.test(entry.name) ? [[entry.name.replace(/\.ts$/, ''), path]] : [];
    }),
  );

  test('holds every exported function of db/ that a person can reach', async () => {
    const exported: string[] = [];
    for (const [name, path] of modules) {
      if (name in noVerbs) continue;
      const verbs: Record<string, unknown> = await import(/* @vite-ignore */ path);
      for (const [verb, value] of Object.entries(verbs))
        if (typeof value === 'function') exported.push(`${name}.${verb}`);
    }
    const listed = [...naming, ...asking].map(([name]) => name.split(' ')[0] ?? '');
    expect(exported.sort()).toEqual([...new Set([...listed, ...Object.keys(noVerb)])].sort());
  });

  test('is all of db/ that app/ calls', () => {
    const called = readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
      .flatMap((path) => [...readFileSync(join('app', path), 'utf8').matchAll(/from '@\/db\/([^']+)'/g)])
      .map((match) => match[1] ?? '');
    expect(called.length).toBeGreaterThan(20);
    const beforeSignIn = ['health', 'setup'];
    const open = (name: string) => modules.has(name) && (!(name in noVerbs) || beforeSignIn.includes(name));
    expect(called.filter((name) => !open(name))).toEqual([]);
  });
});

describe.each([
  { layer: 'with row security', open: false },
  { layer: 'with row security open, so that the verbs alone refuse', open: true },
])('a stranger from another clinic, $layer,', ({ open }) => {
  let victim: Holdings;
  let stranger: Holdings;
  /** Another stranger, whose own clinic may change. */
  let passer: Holdings;

  beforeAll(async () => {
    if (open) await openRowSecurity();
    [victim, stranger, passer] = await Promise.all([newHoldings(), newHoldings(), newHoldings()]);
  });
  afterAll(async () => {
    if (open) await closeRowSecurity();
  });

  test('is kept out by that layer', async () => {
    const { rows } = await asActor(stranger.clinic.admin, (tx) =>
      tx.execute(sql`select 1 from clients where clinic_id = ${victim.clinic.clinicId}`),
    );
    expect(rows.length > 0).toBe(open);
  });

  test.each(naming)('finds nothing through %s and changes nothing', async (_name, verb) => {
    const before = await Promise.all([digestOf(victim), digestOf(stranger)]);
    const { admin, therapist } = stranger.clinic;
    const named = await namedBy(verb, verb.admin ? therapist : admin, victim.ids);
    expect(named.length).toBeGreaterThan(0);
    const judge = async (actor: Actor, swapped: readonly (keyof Ids)[]) => {
      const filtersOnly = swapped.every((key) => verb.filters?.includes(key));
      const put = (value: (key: keyof Ids) => string): Ids => ({
        ...stranger.ids,
        ...Object.fromEntries(swapped.map((key) => [key, value(key)])),
      });
      const theirs = await outcomeOf(() =>
        verb.call(
          actor,
          put((key) => victim.ids[key]),
        ),
      );
      const nobodys = await outcomeOf(() =>
        verb.call(
          actor,
          put(() => uuidv7()),
        ),
      );
      expect(theirs.code, swapped.join()).toBe(
        verb.admin && actor.role !== 'admin' ? 'forbidden' : filtersOnly ? 'done' : 'not_found',
      );
      // Missing and foreign read the same, so an id cannot even be guessed to exist.
      expect({ code: theirs.code, says: theirs.says }).toEqual({ code: nobodys.code, says: nobodys.says });
      expect(tracesOf(victim, theirs.says)).toEqual([]);
    };
    for (const actor of [admin, therapist]) await judge(actor, named);
    for (const key of named) await judge(verb.admin ? admin : therapist, [key]);
    const audited = named.every((key) => verb.filters?.includes(key)) ? 'audit_events' : '';
    const after = await Promise.all([digestOf(victim), digestOf(stranger)]);
    if (audited) for (const one of [before[1], after[1]]) delete one[audited];
    expect(after).toEqual(before);
  });

  test.each(asking)('is told nothing by %s and changes nothing', async (_name, verb) => {
    const before = await digestOf(victim);
    for (const actor of [passer.clinic.admin, passer.clinic.therapist]) {
      const told = await outcomeOf(() => verb.call(actor, victim.canary));
      expect(tracesOf(victim, told.says)).toEqual([]);
    }
    expect(await digestOf(victim)).toEqual(before);
  });
});

describe('the people of the clinic itself', () => {
  let clinic: Holdings;

  beforeAll(async () => {
    clinic = await newHoldings();
  });

  const unchanged = async (call: () => Promise<unknown>, code: string) => {
    const before = await digestOf(clinic);
    expect((await outcomeOf(call)).code).toBe(code);
    expect(await digestOf(clinic)).toEqual(before);
  };

  test.each(naming)('find what they name through %s', async (_name, verb) => {
    const own = await newHoldings();
    const { admin, therapist } = own.clinic;
    const told = await outcomeOf(() => verb.call(verb.admin ? admin : therapist, own.ids));
    expect(['not_found', 'forbidden']).not.toContain(told.code);
  });

  test.each(naming.filter(([, verb]) => verb.admin))('may not %s as a therapist', async (_name, verb) =>
    unchanged(() => verb.call(clinic.clinic.therapist, clinic.ids), 'forbidden'),
  );

  test.each(asking.filter(([, verb]) => verb.admin))('may not %s as a therapist', async (_name, verb) =>
    unchanged(() => verb.call(clinic.clinic.therapist, clinic.canary), 'forbidden'),
  );

  test('name whose visit it must be in every verb on a visit', async () => {
    const { therapist } = (await newHoldings()).clinic;
    const silent: string[] = [];
    for (const [name, verb] of naming) {
      const named = await namedBy(verb, therapist, clinic.ids);
      const onVisit = named.includes('visitId') || named.includes('signedVisitId');
      if (onVisit !== (verb.visit !== undefined)) silent.push(name);
    }
    expect(silent).toEqual([]);
  });

  test.each(naming.filter(([, verb]) => verb.visit === 'own'))(
    'do not write in the visit of a colleague through %s',
    async (_name, verb) =>
      unchanged(() => verb.call(clinic.clinic.colleague, clinic.ids), verb.admin ? 'forbidden' : 'not_found'),
  );

  test.each(naming.filter(([, verb]) => verb.visit === 'any'))(
    'read the visit of a colleague through %s',
    async (_name, verb) => {
      const told = await outcomeOf(() => verb.call(clinic.clinic.colleague, clinic.ids));
      expect(told.code).toBe('done');
    },
  );

  // Last: these change the clinic.
  test.each(asking)('are told their own through %s', async (_name, verb) => {
    const { admin, therapist } = clinic.clinic;
    const told = await outcomeOf(() => verb.call(verb.admin ? admin : therapist, clinic.canary));
    expect(['not_found', 'forbidden']).not.toContain(told.code);
    expect(tracesOf(clinic, told.says).length > 0).toBe(verb.shows ?? false);
  });
});
