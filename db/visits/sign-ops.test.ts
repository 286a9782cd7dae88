import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as accounts from '@/db/accounts';
import * as notes from '@/db/notes';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { type BodyOf, careOf, findingOf, holdOf, markOf, opOf, spot, thresholdOf } from '@/db/testing/ops';
import { givePasswords, newTablet, pin, signIn, type Tablet } from '@/db/testing/tablet';
import { record, treatedVisit } from '@/db/testing/treated-visit';
import * as day from '@/db/today';
import * as visits from '@/db/visits';
import type { Actor } from '@/lib/domain/actor';
import { composeNote, noteText, sectionText } from '@/lib/domain/note';
import type { OpKind } from '@/lib/domain/ops';
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

  test('counts for a rich visit too: what the tablet composes of its touches is what the clinic composes', async () => {
    const { visitId, points } = await treatedVisit(clinic);
    const view = await visits.open(clinic.therapist, visitId);
    const { plan } = await notes.open(clinic.therapist, visitId);
    const made = <K extends OpKind>(kind: K, body: BodyOf<K>) => opOf(clinic.therapist, visitId, kind, body);
    const finding = view.facts.findings[points.A] ?? findingOf(points.A);
    const ops = [
      made('mark.put', { ...markOf(points.A), intensity: 3 }),
      made('mark.put', { ...markOf(points.A), regionCode: null, x: -300, y: 2600, qualities: [] }),
      made('mark.put', { ...markOf(points.B), layer: 'pain', pointId: null }),
      made('hold.put', { ...holdOf(points.B), pressureValue: 2.34567, pressureUnit: 'kgf/cm2' }),
      made('hold.put', { ...holdOf(points.B), stopReason: 'sharp' }),
      made('threshold.put', { ...thresholdOf(points.A), value: 210.55555, device: ' Meter 1 ' }),
      made('threshold.put', { ...thresholdOf(points.A), moment: 'after', value: 3, unit: 'N/cm2' }),
      made('finding.put', { ...finding, note: '  sore  to roll on ' }),
      made('zone.put', {
        zoneId: uuidv7(),
        kind: 'bruise',
        ...spot,
        stroke: [],
        penWidth: 200,
        rule: 'warn',
        reason: ' fell on the  stairs ',
      }),
      made('care.put', { ...careOf(points.A), stretch: ' turn the head ' }),
      made('text.put', { slot: 'quote', text: 'I can turn \n my head ', baseOpId: null }),
      made('text.put', { slot: 'after', text: 'A: softer. \n\n Rested well.', baseOpId: null }),
    ];
    const facts = ops.reduce(applyOp, view.facts);
    const text = noteText(composeNote({ ...view, facts }, plan));
    for (const words of [
      'Felt also in',
      'Sore to roll on.',
      'No-press zone marked',
      '210.556 kPa',
      'Rested well.',
    ])
      expect(text).toContain(words);
    const sign = made('visit.sign', { textHash: hashOf(text), readAt: readAt() });
    await applyOps(clinic.therapist, ops);
    expect(noteText((await notes.open(clinic.therapist, visitId)).draft)).toBe(text);
    expect((await applyOps(clinic.therapist, [sign]))[0]?.state).toBe('applied');
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

describe('on an enrolled tablet', () => {
  let onTablet: Actor;
  let tablet: Tablet;
  beforeAll(async () => {
    await givePasswords(clinic);
    tablet = await newTablet(clinic);
    onTablet = (await signIn(clinic.therapist, tablet.device)).actor;
  });

  test('the PIN is asked for, a wrong one signs nothing, the right one does', async () => {
    const { visitId } = await treatedVisit(clinic);
    for (const given of [{ visitId }, { visitId, pin: '000001' }])
      await expect(notes.sign(onTablet, given)).rejects.toMatchObject({
        code: 'invalid',
        fields: { pin: expect.any(String) },
      });
    expect((await notes.open(onTablet, visitId)).signed).toBeNull();
    await notes.sign(onTablet, { visitId, pin });
    expect((await notes.open(onTablet, visitId)).signed?.signedBy).toBe('Ilse Brandt');
  });

  test('the fifth wrong PIN ends the login, and nothing is signed', async () => {
    const { visitId } = await treatedVisit(clinic);
    const { actor, token } = await signIn(clinic.therapist, tablet.device);
    for (let n = 0; n < 5; n += 1)
      await expect(notes.sign(actor, { visitId, pin: '000001' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(accounts.resume(token)).resolves.toBeNull();
    expect((await notes.open(clinic.therapist, visitId)).signed).toBeNull();
  });
});
