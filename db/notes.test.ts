import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as notes from '@/db/notes';
import { newClient } from '@/db/testing/client';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { record, treatedVisit } from '@/db/testing/treated-visit';
import * as visits from '@/db/visits';
import { composeNote, signedSections } from '@/lib/domain/note';

let clinic: TestClinic;
let stranger: TestClinic;
const missing = { code: 'not_found' };

beforeAll(async () => {
  clinic = await newClinic();
  stranger = await newClinic();
});

async function signedVisit() {
  const visit = await treatedVisit(clinic);
  await notes.sign(clinic.therapist, { visitId: visit.visitId });
  return visit;
}
const amendment = (visitId: string, newText = 'A: 2 holds of 60 s.', reason = 'read the timer wrong') => ({
  visitId,
  section: 'done' as const,
  newText,
  reason,
});

describe('signing', () => {
  test('stores what the stored facts compose, with its fingerprint, and ends the visit', async () => {
    const { visitId } = await treatedVisit(clinic);
    const before = await visits.open(clinic.therapist, visitId);
    const { signedAt } = await notes.sign(clinic.therapist, { visitId });
    const { signed, plan } = await notes.open(clinic.therapist, visitId);
    expect(signed?.note.sections).toEqual(signedSections(composeNote(before, plan)));
    expect(signed).toMatchObject({ signedBy: 'Ilse Brandt', signedAt });
    const stored = await asActor(clinic.therapist, (tx) =>
      tx.execute<{ sha256: Buffer }>(sql`select sha256 from notes where visit_id = ${visitId}`),
    );
    expect(stored.rows[0]?.sha256).toEqual(
      createHash('sha256').update(JSON.stringify(signed?.note)).digest(),
    );
    expect((await visits.open(clinic.therapist, visitId)).visit).toMatchObject({
      signedAt,
      endedAt: signedAt,
    });
  });

  test('twice, or at the same moment, is once', async () => {
    const { visitId } = await treatedVisit(clinic);
    const times = await Promise.all([1, 2, 3].map(() => notes.sign(clinic.therapist, { visitId })));
    times.push(await notes.sign(clinic.therapist, { visitId }));
    expect(new Set(times.map(({ signedAt }) => signedAt)).size).toBe(1);
    const audits = await asActor(clinic.therapist, (tx) =>
      tx.execute<{ n: number }>(
        sql`select count(*)::int as n from audit_events where object_id = ${visitId} and action = 'note.signed'`,
      ),
    );
    expect(audits.rows[0]?.n).toBe(1);
  });

  test('leaves out what nobody confirmed and counts it', async () => {
    const first = await signedVisit();
    const { visitId } = await visits.start(clinic.therapist, { ...first, appointmentId: null });
    await record(clinic.therapist, visitId, 'score.put', { measure: 'pain_now', value: 2 });
    const { draft } = await notes.open(clinic.therapist, visitId);
    expect(draft.unconfirmed.map(({ kind }) => kind)).toEqual(['point', 'point']);
    await notes.sign(clinic.therapist, { visitId });
    const { signed, last } = await notes.open(clinic.therapist, visitId);
    expect(signed?.note.leftOut).toBe(2);
    expect(signed?.note.sections.find(({ key }) => key === 'found')?.lines).toEqual([]);
    expect(last?.visitId).toBe(first.visitId);
  });

  test('is done by the therapist of the visit alone, with something in it, and never for a void visit', async () => {
    const { visitId } = await treatedVisit(clinic);
    for (const actor of [clinic.colleague, clinic.admin, stranger.therapist])
      await expect(notes.sign(actor, { visitId })).rejects.toMatchObject(missing);
    const empty = await visits.start(clinic.therapist, {
      ...(await newClient(clinic)),
      appointmentId: null,
    });
    await expect(notes.sign(clinic.therapist, { visitId: empty.visitId })).rejects.toMatchObject({
      code: 'invalid',
    });
    await visits.voidVisit(clinic.therapist, { visitId, reason: 'wrong client' });
    await expect(notes.sign(clinic.therapist, { visitId })).rejects.toMatchObject({ code: 'conflict' });
  });

  test('speaks in the words typed over the taps, and says that they were typed', async () => {
    const { visitId } = await treatedVisit(clinic);
    await record(clinic.therapist, visitId, 'text.put', {
      slot: 'done',
      text: 'A: as planned, then rest.',
      baseOpId: null,
    });
    await notes.sign(clinic.therapist, { visitId });
    const { signed } = await notes.open(clinic.therapist, visitId);
    expect(signed?.note.sections.find(({ key }) => key === 'done')).toEqual({
      key: 'done',
      title: 'Done',
      edited: true,
      lines: [{ letter: 'A', text: 'as planned, then rest.', quote: false }],
    });
  });
});

describe('a signed note', () => {
  test.each([
    ['update of a note', sql`update notes set body = '{}'`],
    ['delete of a note', sql`delete from notes`],
    ['update of an amendment', sql`update amendments set new_text = 'x'`],
    ['delete of an amendment', sql`delete from amendments`],
  ])('refuses %s by the app', async (_, statement) => {
    const { visitId } = await signedVisit();
    await notes.amend(clinic.therapist, amendment(visitId));
    await expect(asActor(clinic.admin, (tx) => tx.execute(statement))).rejects.toThrow();
  });

  test('stays as it was beside its amendments, which number up one by one', async () => {
    const { visitId } = await signedVisit();
    const before = (await notes.open(clinic.therapist, visitId)).signed;
    await Promise.all(
      [1, 2, 3, 4, 5].map((n) => notes.amend(clinic.therapist, amendment(visitId, `A: ${n} holds.`))),
    );
    const after = (await notes.open(clinic.therapist, visitId)).signed;
    expect(after?.note).toEqual(before?.note);
    expect(after?.amendments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    const [first, ...later] = after?.amendments ?? [];
    expect(first?.oldText).toContain('A: 3 holds of 45 s, medium, thumb.');
    expect(later.map(({ oldText }) => oldText)).toEqual(
      after?.amendments.slice(0, -1).map(({ newText }) => newText),
    );
  });

  test('takes no amendment that says the same again', async () => {
    const { visitId } = await signedVisit();
    await notes.amend(clinic.therapist, amendment(visitId));
    await expect(notes.amend(clinic.therapist, amendment(visitId))).rejects.toMatchObject({
      code: 'invalid',
      fields: { newText: expect.any(String) },
    });
  });

  test('is amended by its therapist or an admin, read by the clinic, found by no other', async () => {
    const { visitId } = await signedVisit();
    await expect(notes.amend(clinic.colleague, amendment(visitId))).rejects.toMatchObject(missing);
    await expect(notes.amend(stranger.admin, amendment(visitId))).rejects.toMatchObject(missing);
    await notes.amend(clinic.admin, amendment(visitId));
    const read = await notes.open(clinic.colleague, visitId);
    expect(read.signed).toMatchObject({ mayAmend: false, amendments: [{ by: clinic.admin.name }] });
    await expect(notes.open(stranger.admin, visitId)).rejects.toMatchObject(missing);
  });

  test('cannot be amended before it is signed', async () => {
    const { visitId } = await treatedVisit(clinic);
    await expect(notes.amend(clinic.therapist, amendment(visitId))).rejects.toMatchObject(missing);
  });
});
