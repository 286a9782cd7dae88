import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as letters from '@/db/letters';
import * as notes from '@/db/notes';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { record, treatedVisit } from '@/db/testing/treated-visit';
import * as visits from '@/db/visits';

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await newClinic();
});
const linesOf = async (clientId: string, title: string) => {
  const { letter } = await letters.compose(clinic.colleague, { clientId, episodeId: null });
  return letter?.parts.find((part) => part.title.startsWith(title))?.lines.join(' ');
};

describe('a progress letter', () => {
  test('holds nothing of a visit until its note is signed, nor of one that was struck out', async () => {
    const { clientId, episodeId, visitId } = await treatedVisit(clinic);
    expect((await letters.compose(clinic.therapist, { clientId, episodeId })).letter).toBeNull();
    await notes.sign(clinic.therapist, { visitId });
    const open = await visits.start(clinic.therapist, { clientId, episodeId, appointmentId: null });
    await record(clinic.therapist, open.visitId, 'score.put', { measure: 'pain_now', value: 1 });
    expect(await linesOf(clientId, 'Pain')).toContain('At the start of the visit: 4.');
    expect(await linesOf(clientId, 'Visits')).toContain('1 visit has no signed note');
    await visits.voidVisit(clinic.therapist, { visitId: open.visitId, reason: 'wrong client' });
    expect(await linesOf(clientId, 'Visits')).not.toContain('no signed note');
    expect(await linesOf(clientId, 'Pressed')).toBe(
      'Still there: A left upper trapezius 6; B right quadratus lumborum 6.',
    );
  });

  test('says what was amended since', async () => {
    const { clientId, visitId } = await treatedVisit(clinic);
    await notes.sign(clinic.therapist, { visitId });
    await notes.amend(clinic.therapist, {
      visitId,
      section: 'plan',
      newText: 'Every two weeks',
      reason: 'agreed by phone',
    });
    expect(await linesOf(clientId, 'Plan')).toBe('Every two weeks.');
  });

  test('is audited each time it is composed', async () => {
    const { clientId, episodeId } = await treatedVisit(clinic);
    await letters.compose(clinic.colleague, { clientId, episodeId });
    const { rows } = await asActor(clinic.admin, (tx) =>
      tx.execute<{ by: string; about: string }>(
        sql`select staff_id as by, object_id as about from audit_events
            where action = 'letter.composed' and client_id = ${clientId}`,
      ),
    );
    expect(rows).toEqual([{ by: clinic.colleague.staffId, about: episodeId }]);
  });
});
