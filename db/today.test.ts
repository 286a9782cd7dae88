import { sql } from 'drizzle-orm';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { asActor } from '@/db/access';
import * as staff from '@/db/staff';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import * as visits from '@/db/visits';
import { addDays, localDay } from '@/lib/when';
import * as contacts from './contacts';
import { today } from './today';

let clinic: TestClinic;

beforeEach(async () => {
  clinic = await newClinic();
});

const query = (statement: ReturnType<typeof sql>) => asActor(clinic.admin, (tx) => tx.execute(statement));

type Person = Awaited<ReturnType<typeof newClient>>;

/** An appointment `minutes` from now, written as it stands: today's hours do not matter here. */
async function appointment(
  of: Person,
  minutes: number,
  status = 'booked',
  staffId = clinic.therapist.staffId,
) {
  const id = uuidv7();
  const start = sql`now() + make_interval(mins => ${minutes})`;
  await query(sql`insert into appointments (clinic_id, id, client_id, episode_id, staff_id, room_id, service_id,
      starts_at, ends_at, holds_until, status, created_by)
    values (${clinic.clinicId}, ${id}, ${of.clientId}, ${of.episodeId}, ${staffId}, ${clinic.roomId}, ${clinic.serviceId},
      ${start}, ${start} + interval '5 minutes', ${start} + interval '5 minutes', ${status}, ${clinic.admin.staffId})`);
  return id;
}

async function pastVisit(of: Person, daysAgo: number, ended = true): Promise<string> {
  const { visitId } = await visits.start(clinic.therapist, { ...of, appointmentId: null });
  // By the clinic's clock: a day is not always 24 hours long.
  const then = sql`((now() at time zone ${clinic.timeZone}) - make_interval(days => ${daysAgo})) at time zone ${clinic.timeZone}`;
  await query(sql`update visits set started_at = ${then}, ended_at = case when ${ended} then ${then} end
    where id = ${visitId}`);
  return visitId;
}

const phase = (of: Person, to: string, days: number | null) =>
  query(sql`update episodes set phase = ${to}, interval_days = ${days} where id = ${of.episodeId}`);

describe('the day', () => {
  test('holds appointments and visits that came without one, in the order of time, with the number of the visit', async () => {
    const amara = await newClient(clinic, 'Amara Okafor');
    const piotr = await newClient(clinic, 'Piotr Zieliński');
    await pastVisit(amara, 14);
    await appointment(amara, 0);
    await visits.start(clinic.colleague, { ...piotr, appointmentId: null });
    const { rows } = await today(clinic.therapist);
    expect(rows.map((row) => [row.client.givenName, row.visitNumber, row.visit !== null])).toEqual([
      ['Amara', 2, false],
      ['Piotr', 1, true],
    ]);
  });

  test('a void visit gives its appointment back', async () => {
    const amara = await newClient(clinic);
    const id = await appointment(amara, 0, 'arrived');
    const { visitId } = await visits.start(clinic.therapist, { ...amara, appointmentId: id });
    expect((await today(clinic.therapist)).next?.row.visit?.id).toBe(visitId);
    await visits.voidVisit(clinic.therapist, { visitId, reason: 'wrong client' });
    const { rows } = await today(clinic.therapist);
    expect(rows.map((row) => row.visit)).toEqual([null]);
  });

  test('another clinic’s day is not seen', async () => {
    await appointment(await newClient(clinic), 0);
    const stranger = await newClinic();
    const view = await today(stranger.therapist);
    expect(view).toMatchObject({ rows: [], next: null, notes: [], drifting: [] });
  });

  test('mine or everyone is remembered per person', async () => {
    await staff.setTodayScope(clinic.therapist, 'mine');
    expect((await today(clinic.therapist)).scope).toBe('mine');
    expect((await today(clinic.colleague)).scope).toBe('everyone');
  });
});

describe('notes to sign', () => {
  test('one’s own that are over, oldest first; neither running, signed nor void ones', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => newClient(clinic)));
    const [one, two, three, four] = people;
    if (!one || !two || !three || !four) throw new Error('four clients are needed');
    const newer = await pastVisit(one, 1);
    const older = await pastVisit(two, 2, false);
    const signed = await pastVisit(three, 1);
    await query(sql`update visits set signed_at = now() where id = ${signed}`);
    await visits.start(clinic.therapist, { ...four, appointmentId: null });
    const { notes } = await today(clinic.therapist);
    expect(notes.map((note) => note.visitId)).toEqual([older, newer]);
    expect((await today(clinic.colleague)).notes).toHaveLength(0);
  });
});

describe('who drifts', () => {
  test('by the plan: due and nothing booked; a booking ends it, a void visit does not count as seen', async () => {
    const amara = await newClient(clinic);
    await pastVisit(amara, 9);
    await phase(amara, 'weekly', 7);
    const mistaken = await pastVisit(amara, 1);
    expect((await today(clinic.therapist)).drifting).toMatchObject([{ rank: 2 }]);
    await visits.voidVisit(clinic.therapist, { visitId: mistaken, reason: 'by mistake' });
    expect((await today(clinic.therapist)).drifting[0]).toMatchObject({
      lead: 'Day 9,',
      action: 'offer_times',
    });
    await appointment(amara, 3 * 1440);
    expect((await today(clinic.therapist)).drifting).toHaveLength(0);
  });

  test('missed and not booked again; who came since is not', async () => {
    const amara = await newClient(clinic);
    await phase(amara, 'weekly', 7);
    await pastVisit(amara, 5);
    await appointment(amara, -2 * 1440, 'missed');
    expect((await today(clinic.therapist)).drifting[0]?.lead).toContain('Missed');
    await pastVisit(amara, 1);
    expect((await today(clinic.therapist)).drifting).toMatchObject([{ rank: 2, action: 'offer_times' }]);
  });

  test('nothing booked shows when a weekly visit ends, not while it runs', async () => {
    const amara = await newClient(clinic);
    await phase(amara, 'weekly', 7);
    const { visitId } = await visits.start(clinic.therapist, { ...amara, appointmentId: null });
    expect((await today(clinic.therapist)).drifting).toEqual([]);
    await query(sql`update visits set ended_at = now() where id = ${visitId}`);
    expect((await today(clinic.therapist)).drifting).toMatchObject([{ lead: 'Seen today,' }]);
    await phase(amara, 'monthly', 28);
    expect((await today(clinic.therapist)).drifting).toEqual([]);
  });

  test('the client’s own rhythm is read from the visits since the plan came into its phase', async () => {
    const amara = await newClient(clinic);
    const decided = async (visitId: string, to: string, ago: number) =>
      query(sql`insert into plan_decisions (clinic_id, visit_id, episode_id, input, proposed_phase, phase, flags,
          decided_by, decided_at)
        values (${clinic.clinicId}, ${visitId}, ${amara.episodeId}, '{}', ${to}, ${to}, '[]',
          ${clinic.therapist.staffId}, now() - make_interval(days => ${ago}))`);
    for (const ago of [135, 100, 65]) await pastVisit(amara, ago);
    await decided(await pastVisit(amara, 30), 'monthly', 30);
    await phase(amara, 'monthly', 28);
    expect((await today(clinic.therapist)).drifting).toEqual([]);
    await decided(await pastVisit(amara, 80), 'weekly', 80);
    expect((await today(clinic.therapist)).drifting).toMatchObject([{ lead: 'Day 30,' }]);
  });

  test('who was called waits until the day that was said; a visit or a booking since makes the call old', async () => {
    const amara = await newClient(clinic);
    await phase(amara, 'weekly', 7);
    await pastVisit(amara, 9);
    const day = localDay(new Date(), clinic.therapist.timeZone);
    const call = { episodeId: amara.episodeId, note: null, againOn: null } as const;
    const made = await contacts.make(clinic.therapist, { ...call, outcome: 'left_message' });
    expect(made).toEqual({ againOn: addDays(day, 4) });
    const view = await today(clinic.therapist);
    expect(view.drifting).toEqual([]);
    expect(view.notCounted.called).toBe(1);
    await appointment(amara, -60, 'cancelled_by_clinic');
    await query(sql`update appointments set changed_at = now() + interval '1 second'`);
    expect((await today(clinic.therapist)).drifting).toMatchObject([{ rank: 0, contact: null }]);
  });

  test('a visit since makes a call old', async () => {
    const amara = await newClient(clinic);
    await phase(amara, 'weekly', 7);
    await pastVisit(amara, 9);
    const call = { episodeId: amara.episodeId, outcome: 'no_answer', note: null, againOn: null } as const;
    await contacts.make(clinic.therapist, call);
    expect((await today(clinic.therapist)).drifting).toEqual([]);
    const { visitId } = await visits.start(clinic.therapist, { ...amara, appointmentId: null });
    await query(sql`update visits set started_at = now() + interval '1 second', ended_at = now() + interval '1 minute'
      where id = ${visitId}`);
    expect((await today(clinic.therapist)).drifting).toMatchObject([{ rank: 2, contact: null }]);
  });

  test('a call needs a day ahead, within half a year, and a problem that is not finished', async () => {
    const amara = await newClient(clinic);
    const day = localDay(new Date(), clinic.therapist.timeZone);
    const wait = { episodeId: amara.episodeId, outcome: 'asked_to_wait', note: null } as const;
    const ask = (againOn: string) => contacts.make(clinic.therapist, { ...wait, againOn });
    await expect(ask(day)).rejects.toMatchObject({ code: 'invalid' });
    await expect(ask(addDays(day, 183))).rejects.toMatchObject({ code: 'invalid' });
    expect(await ask(addDays(day, 182))).toEqual({ againOn: addDays(day, 182) });
    await query(
      sql`update episodes set phase = 'closed', closed_at = now(), close_reason = 'goal_reached' where id = ${amara.episodeId}`,
    );
    await expect(ask(addDays(day, 3))).rejects.toMatchObject({ code: 'conflict' });
  });

  test('lapsed clients stand apart, to be called once', async () => {
    const amara = await newClient(clinic);
    await phase(amara, 'weekly', 7);
    await pastVisit(amara, 43);
    expect(await today(clinic.therapist)).toMatchObject({ drifting: [], lapsed: [{ action: 'call' }] });
    const call = { episodeId: amara.episodeId, outcome: 'reached', note: null, againOn: null } as const;
    await contacts.make(clinic.therapist, call);
    expect(await today(clinic.therapist)).toMatchObject({ lapsed: [], notCounted: { lapsed: 1 } });
  });

  test('the whole page is two statements', async () => {
    const amara = await newClient(clinic);
    await pastVisit(amara, 9);
    await phase(amara, 'weekly', 7);
    await contacts.make(clinic.therapist, {
      episodeId: amara.episodeId,
      outcome: 'no_answer',
      againOn: null,
      note: null,
    });
    await appointment(amara, 0);
    const said = vi.spyOn(Client.prototype, 'query');
    await today(clinic.therapist);
    const texts = said.mock.calls.map(([first]) =>
      typeof first === 'string' ? first : (first as { text: string }).text,
    );
    said.mockRestore();
    expect(texts.filter((text) => /select/i.test(text) && !/^begin/i.test(text))).toHaveLength(2);
  });

  test('paused, referred, finished and archived are counted or left out, never listed', async () => {
    const people = await Promise.all([1, 2, 3, 4].map(() => newClient(clinic)));
    for (const one of people) {
      await pastVisit(one, 20);
      await phase(one, 'weekly', 7);
    }
    expect((await today(clinic.therapist)).drifting).toHaveLength(4);
    const [paused, referred, finished, archived] = people;
    if (!paused || !referred || !finished || !archived) throw new Error('four clients are needed');
    await query(sql`update episodes set paused_at = now() where id = ${paused.episodeId}`);
    await phase(referred, 'referred', null);
    await query(
      sql`update episodes set phase = 'closed', closed_at = now(), close_reason = 'goal_reached' where id = ${finished.episodeId}`,
    );
    await query(sql`update clients set archived_at = now() where id = ${archived.clientId}`);
    const view = await today(clinic.therapist);
    expect(view.drifting).toHaveLength(0);
    expect(view.notCounted).toEqual({ paused: 1, referred: 1, finished: 1, lapsed: 0, called: 0 });
  });
});
