import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { asActor } from '@/db/access';
import {
  ahead,
  day,
  fits,
  isFree,
  iso,
  type Kept,
  laterOf,
  type Model,
  monday,
  type Outcome,
} from '@/db/testing/book-model';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { isAppError } from '@/lib/errors';
import * as appointments from '.';

type Real = {
  clinic: TestClinic;
  staff: string[];
  rooms: string[];
  clients: Awaited<ReturnType<typeof newClient>>[];
};

/** Runs the verb; it must end as the model says, and then the book must hold what the model holds. */
async function told<T>(expected: Outcome, work: () => Promise<T>): Promise<T | null> {
  try {
    const value = await work();
    expect('ok').toBe(expected);
    return value;
  } catch (error) {
    if (!isAppError(error)) throw error;
    expect(`${error.code}: ${error.message}`).toMatch(new RegExp(`^${expected}`));
    return null;
  }
}

async function compare(model: Model, { clinic }: Real): Promise<void> {
  const { rows, clashes } = await asActor(clinic.admin, async (tx) => {
    const read = await tx.execute<{
      id: string;
      at: string;
      length: number;
      status: string;
      sequence: number;
    }>(sql`
      select id, to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, sequence, status,
        (extract(epoch from ends_at - starts_at) / 60)::int as length from appointments order by id`);
    const twice = await tx.execute<{ n: number }>(sql`
      select count(*)::int as n from appointments a join appointments b on b.id > a.id
        and (b.staff_id = a.staff_id or b.room_id = a.room_id)
        and tstzrange(a.starts_at, a.holds_until) && tstzrange(b.starts_at, b.holds_until)
      where a.status in ('booked', 'arrived', 'in_treatment', 'done') and b.status in ('booked', 'arrived', 'in_treatment', 'done')`);
    return { rows: read.rows, clashes: twice.rows[0]?.n };
  });
  expect(clashes).toBe(0);
  const line = (at: string, length: number, status: string, sequence: number) =>
    `${at} ${length} min, ${status.replace(/_by_.*/, '')}, ${sequence}`;
  const known = new Map(rows.map((one) => [one.id, line(one.at, one.length, one.status, one.sequence)]));
  const wanted = model.kept.map(
    (one) => [one.id, line(iso(one.start), one.length, one.status, one.sequence)] as const,
  );
  expect(known).toEqual(new Map(wanted));
}

type Step = (model: Model, real: Real) => Promise<void>;

class Does implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly words: string,
    readonly step: Step,
  ) {}
  check = () => true;
  async run(model: Model, real: Real): Promise<void> {
    model.now += 1 / 60;
    vi.setSystemTime(monday + Math.round(model.now * 60) * 1000);
    await this.step(model, real);
    await compare(model, real);
  }
  toString = () => this.words;
}

const pick = (model: Model, n: number): Kept | null => model.kept[n % Math.max(1, model.kept.length)] ?? null;
const place = {
  staff: fc.nat(1),
  room: fc.nat(1),
  start: fc.tuple(fc.nat(3), fc.integer({ min: 32, max: 74 })).map(([d, quarter]) => d * day + quarter * 15),
};
const which = fc.nat(30);

const book = fc
  .record({ ...place, client: fc.nat(3), weeks: fc.constantFrom(1, 1, 1, 2, 3, 4) })
  .map(({ client, staff, room, start, weeks }) => {
    return new Does(
      `book ${weeks} weeks for ${client} at ${iso(start)} with ${staff} in ${room}`,
      async (model, real) => {
        const dates = Array.from({ length: weeks }, (_, week) => ({
          ...{ id: `new ${week}`, client, staff, room, start: start + 7 * week * day, length: 60 },
          ...{ status: 'booked' as const, sequence: 0, series: null, changed: model.now },
        }));
        const again = dates.every((one) =>
          model.kept.some(
            (other) =>
              other.status === 'booked' &&
              other.client === client &&
              other.staff === staff &&
              other.start === one.start,
          ),
        );
        const trial = { ...model, kept: [...model.kept] };
        let expected: Outcome = again || ahead(model, client) + weeks <= 4 ? 'ok' : 'conflict';
        for (const one of again ? [] : dates) {
          if (expected === 'ok') expected = fits(trial, one);
          trial.kept.push(one);
        }
        const { clinic, clients } = real;
        const made = await told(expected, () =>
          appointments.book(clinic.therapist, {
            ...(clients[client] ?? { clientId: '', episodeId: '' }),
            ...{
              staffId: real.staff[staff] ?? '',
              roomId: real.rooms[room] ?? '',
              serviceId: clinic.serviceId,
            },
            ...{ startsAt: iso(start), weeks, reason: 'Asked for it' },
          }),
        );
        if (!made || again) return;
        for (const [n, { id, seriesId }] of [made, ...made.later].entries())
          model.kept.push({ ...(dates[n] ?? dates[0]), id, series: seriesId } as Kept);
      },
    );
  });

const move = fc
  .record({
    ...place,
    which,
    rest: fc.constantFrom('keep' as const, 'shift' as const),
    stale: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ which, staff, room, start, rest, stale }) => {
    return new Does(
      `move ${which} to ${iso(start)} with ${staff} in ${room}, ${rest}`,
      async (model, real) => {
        const one = pick(model, which);
        if (!one) return;
        await relocate(model, real, one, { staff, room, start, length: one.length, rest, stale });
      },
    );
  });

const resize = fc.record({ which, length: fc.constantFrom(30, 45, 60, 90) }).map(({ which, length }) => {
  return new Does(`make ${which} ${length} minutes`, async (model, real) => {
    const one = pick(model, which);
    if (one) await relocate(model, real, one, { ...one, length, rest: 'keep', stale: 0 });
  });
});

type To = Pick<Kept, 'staff' | 'room' | 'start' | 'length'> & { rest: 'keep' | 'shift'; stale: number };

async function relocate(model: Model, real: Real, one: Kept, to: To): Promise<void> {
  const { staff, room, start, length, rest, stale } = to;
  const there =
    one.status === 'booked' &&
    one.start === start &&
    one.staff === staff &&
    one.room === room &&
    one.length === length;
  const by = start - one.start;
  const later = rest === 'shift' && one.series && by !== 0 ? laterOf(model, one) : [];
  const moved = { ...one, staff, room, start, length };
  const all = [moved, ...later.map((other) => ({ ...other, start: other.start + by }))];
  const trial = { ...model, kept: [...model.kept] };
  let expected: Outcome = there || (one.status === 'booked' && stale === 0) ? 'ok' : 'conflict';
  for (const next of there ? [] : by > 0 ? all.reverse() : all) {
    if (expected === 'ok') expected = fits(trial, next);
    trial.kept = trial.kept.map((other) => (other.id === next.id ? next : other));
  }
  const done = await told(expected, () =>
    appointments.move(real.clinic.therapist, {
      ...{ appointmentId: one.id, staffId: real.staff[staff] ?? '', roomId: real.rooms[room] ?? '' },
      ...{ startsAt: iso(start), minutes: length, rest, sequence: one.sequence + stale, reason: 'As agreed' },
    }),
  );
  if (!done || there) return;
  for (const next of all) {
    const kept = model.kept.find((other) => other.id === next.id);
    if (kept) Object.assign(kept, next, { sequence: kept.sequence + 1, changed: model.now });
  }
}

const cancel = fc
  .record({ which, rest: fc.constantFrom('keep' as const, 'cancel' as const) })
  .map(({ which, rest }) => {
    return new Does(`cancel ${which}, ${rest} the rest`, async (model, { clinic }) => {
      const one = pick(model, which);
      if (!one) return;
      const done = await told(one.status === 'missed' ? 'conflict' : 'ok', () =>
        appointments.cancel(clinic.therapist, { appointmentId: one.id, by: 'client', reason: 'Ill', rest }),
      );
      if (!done || one.status !== 'booked') return;
      for (const gone of [one, ...(rest === 'cancel' && one.series ? laterOf(model, one) : [])])
        Object.assign(gone, { status: 'cancelled', sequence: gone.sequence + 1, changed: model.now });
    });
  });

const uncancel = which.map((n) => {
  return new Does(`take the cancelling of ${n} back`, async (model, { clinic }) => {
    const one = pick(model, n);
    if (!one) return;
    const together = model.kept.filter(
      (other) => other.status === 'cancelled' && other.client === one.client && other.changed === one.changed,
    );
    const fresh = one.status === 'cancelled' && model.now - one.changed <= 3 + 1e-6;
    const room = ahead(model, one.client) + together.length <= 4;
    const trial = [...model.kept];
    const free = together.every((other) => {
      const back = { ...other, status: 'booked' as const };
      const ok = isFree(trial, back);
      trial.push(back);
      return ok;
    });
    const possible = one.status === 'booked' || (fresh && room && free);
    const done = await told(possible ? 'ok' : 'conflict', () =>
      appointments.uncancel(clinic.therapist, one.id),
    );
    if (!done || one.status === 'booked') return;
    for (const other of together)
      Object.assign(other, { status: 'booked', sequence: other.sequence + 1, changed: model.now });
  });
});

const miss = which.map((n) => {
  return new Does(`${n} did not come`, async (model, { clinic }) => {
    const one = pick(model, n);
    if (!one) return;
    const possible = one.status === 'missed' || (one.status === 'booked' && one.start <= model.now);
    const done = await told(possible ? 'ok' : 'conflict', () => appointments.miss(clinic.therapist, one.id));
    if (done) one.status = 'missed';
  });
});

const undo = which.map((n) => {
  return new Does(`${n} came after all`, async (model, { clinic }) => {
    const one = pick(model, n);
    if (!one) return;
    const possible = one.status === 'booked' || (one.status === 'missed' && isFree(model.kept, one));
    const done = await told(possible ? 'ok' : 'conflict', () => appointments.undo(clinic.therapist, one.id));
    if (done) one.status = 'booked';
  });
});

const wait = fc.constantFrom(1, 4, 240, 26 * 60).map((minutes) => {
  return new Does(`${minutes} minutes pass`, async (model) => {
    model.now += minutes;
  });
});

afterEach(() => vi.useRealTimers());

async function begin(): Promise<{ model: Model; real: Real }> {
  const clinic = await newClinic();
  const clients = await Promise.all(Array.from({ length: 4 }, () => newClient(clinic)));
  const rooms = await asActor(clinic.admin, async (tx) => {
    await tx.execute(sql`update episodes set phase = 'weekly', interval_days = 7`);
    const made = await tx.execute<{ id: string }>(
      sql`insert into rooms (clinic_id, id, name) values (${clinic.clinicId}, gen_random_uuid(), 'Room 2') returning id`,
    );
    return [clinic.roomId, made.rows[0]?.id ?? ''];
  });
  const staff = [clinic.therapist.staffId, clinic.colleague.staffId];
  return { model: { now: 7 * 60, kept: [] }, real: { clinic, staff, rooms, clients } };
}

test('whatever is booked, moved, resized, cancelled and taken back, the book holds what the model says and nobody twice', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: monday });
  const commands = [book, book, move, move, resize, cancel, uncancel, miss, undo, wait];
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 50, size: 'max' }), async (steps) => {
      const { model, real } = await begin();
      await fc.asyncModelRun(() => ({ model, real }), steps);
    }),
    { numRuns: 16 },
  );
}, 180_000);
