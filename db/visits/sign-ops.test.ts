import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as notes from '@/db/notes';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { opOf } from '@/db/testing/ops';
import { record, treatedVisit } from '@/db/testing/treated-visit';
import * as day from '@/db/today';
import * as visits from '@/db/visits';
import type { Actor } from '@/lib/domain/actor';
import { composeNote, noteText, sectionText } from '@/lib/domain/note';
import { applyOp } from '@/lib/domain/visit-facts';
import { applyOps } from './apply-ops';

// A signature made on a tablet without the network: the clinic signs what it composes itself, or says why not.

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await newClinic();
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const readAt = () => new Date().toISOString();
/** What a tablet would sign now, by what it has read. */
async function signature(actor: Actor, visitId: string) {
  const { draft } = await notes.open(actor, visitId);
  return opOf(actor, visitId, 'visit.sign', { textHash: hashOf(noteText(draft)), readAt: readAt() });
}
const tasks = async () => (await day.today(clinic.therapist)).notes;
const column = async (visitId: string, name: string) =>
  (
    await asActor(clinic.therapist, (tx) =>
      tx.execute<{ value: unknown }>(
        sql`select ${sql.identifier(name)} as value from visits where id = ${visitId}`,
      ),
    )
  ).rows[0]?.value;

describe('a signature made without the network', () => {
  test('under the text the clinic composes signs it as the author, and ends the visit when it was read', async () => {
    const { visitId } = await treatedVisit(clinic);
    const started = (await visits.open(clinic.therapist, visitId)).visit.startedAt;
    const op = await signature(clinic.therapist, visitId);
    const early = { ...op, body: { ...op.body, readAt: new Date(Date.parse(started) + 5).toISOString() } };
    const [answer] = await applyOps(clinic.therapist, [early]);
    expect(answer).toEqual({ id: op.id, state: 'applied' });
    const { signed } = await notes.open(clinic.therapist, visitId);
    expect(signed).toMatchObject({ signedBy: 'Ilse Brandt' });
    expect((await visits.open(clinic.therapist, visitId)).visit.endedAt).toBe(early.body.readAt);
  });

  test('carried by another’s login is the author’s, and the audit names who brought it', async () => {
    const { visitId } = await treatedVisit(clinic);
    const op = await signature(clinic.therapist, visitId);
    const by = { staffId: clinic.colleague.staffId, loginId: null };
    await applyOps(clinic.therapist, [op], { by, deviceId: null });
    expect((await notes.open(clinic.therapist, visitId)).signed?.signedBy).toBe('Ilse Brandt');
    const { rows } = await asActor(clinic.admin, (tx) =>
      tx.execute<{ facts: Record<string, unknown> }>(
        sql`select facts from audit_events where action = 'note.signed' and object_id = ${visitId}`,
      ),
    );
    expect(rows[0]?.facts).toMatchObject({ sent_by: clinic.colleague.staffId });
  });

  test('stands for everything that comes in the same batch, whatever its place in it', async () => {
    const { visitId } = await treatedVisit(clinic);
    const { draft: before, plan } = await notes.open(clinic.therapist, visitId);
    const late = opOf(clinic.therapist, visitId, 'score.put', { measure: 'pain_now_after', value: 1 });
    const view = await visits.open(clinic.therapist, visitId);
    const live = { ...view, facts: applyOp(view.facts, late) };
    const text = noteText(composeNote(live, plan));
    expect(text).not.toBe(noteText(before));
    const sign = opOf(clinic.therapist, visitId, 'visit.sign', { textHash: hashOf(text), readAt: readAt() });
    const answers = await applyOps(clinic.therapist, [sign, late]);
    expect(answers.map(({ state }) => state)).toEqual(['applied', 'applied']);
    const { signed } = await notes.open(clinic.therapist, visitId);
    expect(sectionText(signed?.note.sections.find(({ key }) => key === 'after')?.lines ?? [])).toContain(
      'Pain now 1.',
    );
  });

  test('under another text is refused in a sentence, stands as a task, and is cleared by signing', async () => {
    const { visitId } = await treatedVisit(clinic);
    const op = await signature(clinic.therapist, visitId);
    await record(clinic.therapist, visitId, 'score.put', { measure: 'pain_now_after', value: 1 });
    const [answer] = await applyOps(clinic.therapist, [op]);
    expect(answer).toMatchObject({
      state: 'refused',
      message: expect.stringMatching(/Read it and sign again/),
    });
    expect((await notes.open(clinic.therapist, visitId)).signed).toBeNull();
    expect((await tasks()).find((one) => one.visitId === visitId)?.signRefused).toBe(answer?.message);
    await notes.sign(clinic.therapist, { visitId });
    expect((await tasks()).some((one) => one.visitId === visitId)).toBe(false);
    expect(await column(visitId, 'sign_refused_why')).toBeNull();
  });

  test('that was refused does not hold up what came with it', async () => {
    const { visitId } = await treatedVisit(clinic);
    const sign = opOf(clinic.therapist, visitId, 'visit.sign', { textHash: hashOf('x'), readAt: readAt() });
    const score = opOf(clinic.therapist, visitId, 'score.put', { measure: 'pain_avg_7d', value: 3 });
    const states = (await applyOps(clinic.therapist, [score, sign])).map(({ state }) => state);
    expect(states).toEqual(['applied', 'refused']);
    expect((await visits.open(clinic.therapist, visitId)).facts.scores.pain_avg_7d).toBe(3);
  });

  test('twice, at once, or on two tablets with the same words, is once', async () => {
    const { visitId } = await treatedVisit(clinic);
    const op = await signature(clinic.therapist, visitId);
    const other = await signature(clinic.therapist, visitId);
    const answers = await Promise.all([op, op, other].map((one) => applyOps(clinic.therapist, [one])));
    const states = answers.flat().map(({ state }) => state);
    expect(states.sort()).toEqual(['applied', 'repeated', 'repeated']);
    expect((await applyOps(clinic.therapist, [op]))[0]?.state).toBe('repeated');
    const { rows } = await asActor(clinic.therapist, (tx) =>
      tx.execute<{ n: number }>(sql`select count(*)::int as n from notes where visit_id = ${visitId}`),
    );
    expect(rows[0]?.n).toBe(1);
  });

  test('lets nothing in after it, another signature neither', async () => {
    const { visitId } = await treatedVisit(clinic);
    await applyOps(clinic.therapist, [await signature(clinic.therapist, visitId)]);
    const late = opOf(clinic.therapist, visitId, 'score.put', { measure: 'pain_now', value: 9 });
    const other = opOf(clinic.therapist, visitId, 'visit.sign', { textHash: hashOf('x'), readAt: readAt() });
    for (const op of [late, other])
      expect((await applyOps(clinic.therapist, [op]))[0]).toMatchObject({
        state: 'refused',
        message: expect.stringMatching(/amendments/),
      });
  });

  test('is the therapist’s of the visit alone', async () => {
    const { visitId } = await treatedVisit(clinic);
    const op = await signature(clinic.colleague, visitId);
    expect((await applyOps(clinic.colleague, [op]))[0]?.state).toBe('refused');
    expect((await notes.open(clinic.therapist, visitId)).signed).toBeNull();
  });
});

describe('a signature given in the clinic', () => {
  test('is refused when something was added since the note was read', async () => {
    const { visitId } = await treatedVisit(clinic);
    const { draft } = await notes.open(clinic.therapist, visitId);
    await record(clinic.therapist, visitId, 'score.put', { measure: 'pain_now_after', value: 1 });
    const textHash = hashOf(noteText(draft));
    await expect(notes.sign(clinic.therapist, { visitId, textHash })).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});

describe('signed means signed: the app’s own role is refused', () => {
  let visitId: string;
  beforeAll(async () => {
    visitId = (await treatedVisit(clinic)).visitId;
    await notes.sign(clinic.therapist, { visitId });
    const newText = 'A: 2 holds of 60 s.';
    await notes.amend(clinic.therapist, {
      visitId,
      section: 'done',
      newText,
      reason: 'read the timer wrong',
    });
  });

  test.each<[string, (id: string) => SQL]>([
    ['another score', (id) => sql`update scores set value = 9 where visit_id = ${id}`],
    ['a hold taken away', (id) => sql`delete from holds where visit_id = ${id}`],
    ['another finding', (id) => sql`update findings set felt = 0 where visit_id = ${id}`],
    [
      'strain added',
      (id) =>
        sql`insert into strains (clinic_id, visit_id, thumb) select clinic_id, id, 3 from visits where id = ${id}`,
    ],
    [
      'the note under another name',
      (id) => sql`update notes set signed_by = signed_by where visit_id = ${id}`,
    ],
    ['the note taken away', (id) => sql`delete from notes where visit_id = ${id}`],
    ['an amendment rewritten', (id) => sql`update amendments set new_text = 'x' where visit_id = ${id}`],
    ['an amendment taken away', (id) => sql`delete from amendments where visit_id = ${id}`],
    ['the signature taken back', (id) => sql`update visits set signed_at = null where id = ${id}`],
    ['another end', (id) => sql`update visits set ended_at = ended_at + interval '1 hour' where id = ${id}`],
    ['the visit taken away', (id) => sql`delete from visits where id = ${id}`],
    ['all notes emptied', () => sql`truncate notes cascade`],
  ])('%s', async (_, statement) => {
    const { rows } = await asActor(clinic.admin, (tx) =>
      tx.execute(sql`select 1 from scores where visit_id = ${visitId}`),
    );
    expect(rows.length).toBeGreaterThan(0);
    await expect(asActor(clinic.admin, (tx) => tx.execute(statement(visitId)))).rejects.toThrow();
  });
});
