import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { asActor, inTransaction } from '@/db/access';
import { mint } from '@/db/mint';
import * as outbox from '@/db/outbox';
import { logins } from '@/db/schema/logins';
import { outboxKey, ticketSecret, tokenHash } from '@/db/secrets';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { findingOf, holdOf, markOf, opOf, pointOf } from '@/db/testing/ops';
import type { Actor } from '@/lib/domain/actor';
import type { Op, OpResult } from '@/lib/domain/ops';
import { applyOp, emptyFacts } from '@/lib/domain/visit-facts';
import { sealOp } from '@/lib/outbox/envelope';
import { ticketMac } from '@/lib/outbox/ticket';
import * as visits from '.';

// Two tablets of one person write one visit. Their batches arrive late, twice, cut to other lengths, at the same
// moment, open or sealed, brought by whoever is signed in: each entry counts once.

let clinic: TestClinic;
/** The therapist on either tablet, and a colleague, each under a login of their own. */
let tablets: readonly [Actor, Actor];
let colleague: Actor;

beforeAll(async () => {
  clinic = await newClinic();
  tablets = [await signedIn(clinic.therapist), await signedIn(clinic.therapist)];
  colleague = await signedIn(clinic.colleague);
});

async function signedIn(person: Actor): Promise<Actor> {
  const loginId = uuidv7();
  const { clinicId, staffId } = person;
  const expiresAt = new Date(Date.now() + 12 * 3_600_000).toISOString();
  await inTransaction({ clinic_id: clinicId }, (tx) =>
    tx.insert(logins).values({ clinicId, id: loginId, staffId, tokenHash: tokenHash(loginId), expiresAt }),
  );
  return mint({ ...person, loginId });
}

async function visitWithPoint() {
  const client = await newClient(clinic);
  const { visitId } = await visits.start(clinic.therapist, { ...client, appointmentId: null });
  const pointId = uuidv7();
  const first = [opOf(clinic.therapist, visitId, 'point.put', pointOf(pointId))];
  await visits.applyOps(clinic.therapist, first);
  return { visitId, pointId, first };
}

type Touch = Readonly<{ what: number; which: number; value: number }>;
const touches = fc.array(fc.record({ what: fc.nat(6), which: fc.nat(2), value: fc.nat(10) }), {
  minLength: 1,
  maxLength: 14,
});

/** A few objects, touched again and again from both sides; texts always against what stood there at the start. */
function opOfTouch(
  visitId: string,
  pointId: string,
  ids: readonly string[],
  touch: Touch,
  tablet: number,
): Op {
  const { what, which, value } = touch;
  const id = ids[which] ?? '';
  const actor = clinic.therapist;
  switch (what) {
    case 0:
      return opOf(actor, visitId, 'score.put', { measure: 'pain_now', value });
    case 1:
      return opOf(actor, visitId, 'finding.put', { ...findingOf(pointId), felt: value });
    case 2:
      return opOf(actor, visitId, 'hold.put', { ...holdOf(pointId, id), seconds: 10 + value });
    case 3:
      return opOf(actor, visitId, 'hold.remove', { holdId: id });
    case 4:
      return opOf(actor, visitId, 'mark.put', { ...markOf(pointId), markId: id, intensity: value });
    case 5:
      return opOf(actor, visitId, 'mark.remove', { markId: id });
    default: {
      const text = `Tablet ${tablet} heard ${value}.`;
      return opOf(actor, visitId, 'text.put', { slot: 'quote', text, baseOpId: null });
    }
  }
}

/** How one batch travels. `again` copies of it arrive later still; `beside`: together with the one before. */
type Trip = Readonly<{
  size: number;
  again: number;
  late: number;
  sealed: boolean;
  carrier: number;
  beside: boolean;
}>;
const trips = fc.array(
  fc.record({
    size: fc.integer({ min: 1, max: 5 }),
    again: fc.nat(2),
    late: fc.nat(6),
    sealed: fc.boolean(),
    carrier: fc.nat(2),
    beside: fc.boolean(),
  }),
  { minLength: 6, maxLength: 6 },
);
type Arrival = Readonly<{ at: number; tablet: number; copy: boolean; ops: readonly Op[]; trip: Trip }>;

/** Each tablet sends its own in order; copies that were thought lost come out at any later time. */
function arrivalsOf(list: readonly Op[], plan: readonly Trip[], tablet: number): Arrival[] {
  const found: Arrival[] = [];
  for (let start = 0, turn = 0; start < list.length; turn += 1) {
    const trip = plan[turn % plan.length];
    if (!trip) break;
    const ops = list.slice(start, start + trip.size);
    found.push({ at: turn * 10 + tablet, tablet, copy: false, ops, trip });
    for (let copy = 0; copy < trip.again; copy += 1) {
      const at = turn * 10 + (copy + 1) * (trip.late * 10 + 3) + tablet;
      found.push({ at, tablet, copy: true, ops, trip });
    }
    start += trip.size;
  }
  return found;
}

async function arrive({ ops, tablet, trip }: Arrival): Promise<OpResult[]> {
  const author = tablets[tablet as 0 | 1];
  if (!trip.sealed) return visits.applyOps(author, ops);
  const { publicKey } = await outboxKey();
  const secret = ticketSecret(author.clinicId, author.loginId ?? '');
  const sealed = await Promise.all(
    ops.map(async (op) =>
      sealOp(publicKey, op, { loginId: author.loginId ?? '', mac: await ticketMac(secret, op) }),
    ),
  );
  const actor = [author, tablets[1 - tablet] ?? author, colleague][trip.carrier] ?? author;
  return outbox.deliver({ actor, device: null }, sealed);
}

/** Those `beside` the one before them travel at the same moment; a tablet has one new batch under way at a time. */
async function allArrive(arrivals: readonly Arrival[]): Promise<OpResult[]> {
  const groups: Arrival[][] = [];
  for (const one of arrivals.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    const busy = !one.copy && last?.some(({ tablet, copy }) => tablet === one.tablet && !copy);
    if (last && one.trip.beside && !busy) last.push(one);
    else groups.push([one]);
  }
  const answers: OpResult[] = [];
  for (const group of groups) answers.push(...(await Promise.all(group.map(arrive))).flat());
  return answers;
}

async function serverLog(visitId: string) {
  const { rows } = await asActor(clinic.therapist, (tx) =>
    tx.execute<{ id: string; sender: string | null }>(
      sql`select id, sent_by_staff_id as sender from ops where visit_id = ${visitId} order by seq`,
    ),
  );
  return rows;
}

/** Entries counted by the audit of the visit: each that was taken, once. */
async function audited(visitId: string): Promise<number> {
  const { rows } = await asActor(clinic.admin, (tx) =>
    tx.execute<{ facts: Record<string, unknown> }>(
      sql`select facts from audit_events where object_id = ${visitId} and action = 'visit.ops'`,
    ),
  );
  return rows
    .flatMap(({ facts }) => Object.entries(facts))
    .filter(([kind]) => kind.includes('.'))
    .reduce((sum, [, count]) => sum + Number(count), 0);
}

test('doubled, late, crossing batches of two tablets count once, and the facts are those of the order they came in', async () => {
  await fc.assert(
    fc.asyncProperty(touches, touches, trips, trips, async (here, there, tripsHere, tripsThere) => {
      const { visitId, pointId, first } = await visitWithPoint();
      const ids = [uuidv7(), uuidv7(), uuidv7()];
      const lists = [here, there].map((list, tablet) =>
        list.map((touch) => opOfTouch(visitId, pointId, ids, touch, tablet)),
      );
      const [mine = [], other = []] = lists;
      const answers = await allArrive([
        ...arrivalsOf(mine, tripsHere, 0),
        ...arrivalsOf(other, tripsThere, 1),
      ]);

      const all = new Map([...first, ...mine, ...other].map((op) => [op.id, op]));
      const log = await serverLog(visitId);
      expect(log.map(({ id }) => id).sort()).toEqual([...all.keys()].sort());
      for (const list of lists) {
        const own = new Set(list.map(({ id }) => id));
        expect(log.map(({ id }) => id).filter((id) => own.has(id))).toEqual(list.map(({ id }) => id));
      }

      const taken = answers.filter(({ state }) => state === 'applied' || state === 'merged');
      expect(taken.map(({ id }) => id).sort()).toEqual([...mine, ...other].map(({ id }) => id).sort());
      expect(answers.filter(({ state }) => state === 'refused')).toEqual([]);
      expect(await audited(visitId)).toBe(all.size);

      const inOrder = log.flatMap(({ id }) => all.get(id) ?? []);
      const { facts } = await visits.open(clinic.therapist, visitId);
      expect(facts).toEqual(inOrder.reduce(applyOp, emptyFacts));
    }),
    { numRuns: 25 },
  );
}, 180_000);

test('an entry brought by a colleague is its author’s, and the log says who brought it', async () => {
  const { visitId } = await visitWithPoint();
  const op = opOf(clinic.therapist, visitId, 'score.put', { measure: 'pain_now', value: 3 });
  const trip = { size: 1, again: 0, late: 0, sealed: true, carrier: 2, beside: false };
  const [answer] = await arrive({ at: 0, tablet: 0, copy: false, ops: [op], trip });
  expect(answer?.state).toBe('applied');
  expect((await serverLog(visitId)).at(-1)).toEqual({ id: op.id, sender: clinic.colleague.staffId });
});
