import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '@/db/access';
import * as handouts from '@/db/handouts';
import * as notes from '@/db/notes';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { onA4 } from '@/db/testing/holdings';
import { stored, wordsOn } from '@/db/testing/sheets';
import { record, type TreatedVisit, treatedVisit } from '@/db/testing/treated-visit';
import * as visits from '@/db/visits';
import { plainText } from '@/lib/handout/document';

let clinic: TestClinic;
const a4 = onA4;

beforeAll(async () => {
  clinic = await newClinic();
});

const issue = (visit: TreatedVisit, choices = a4) => handouts.issue(clinic.therapist, visit.visitId, choices);
const pageOf = async (visit: TreatedVisit) => handouts.html(clinic.therapist, (await issue(visit)).handoutId);

const noCare = {
  heatOk: null,
  selfPressPointId: null,
  selfPressSeconds: null,
  selfPressTimes: null,
  stretch: null,
} as const;

async function book(visit: TreatedVisit, ahead: string): Promise<void> {
  await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
    tx.execute(sql`insert into appointments (clinic_id, id, client_id, episode_id, staff_id, room_id, service_id, starts_at, ends_at, holds_until, created_by)
      select ${clinic.clinicId}, ${uuidv7()}, ${visit.clientId}, ${visit.episodeId}, ${clinic.therapist.staffId}, ${clinic.roomId}, ${clinic.serviceId},
        t, t + interval '1 hour', t + interval '70 minutes', ${clinic.therapist.staffId} from (select now() + ${ahead}::interval as t) as slot`),
  );
}

describe('what the sheet says', () => {
  test('medical help stands on it whole, whatever is left off', async () => {
    const visit = await treatedVisit(clinic);
    const { latest } = await (async () => {
      await issue(visit);
      return handouts.open(clinic.therapist, visit.visitId);
    })();
    const everything = latest?.rows.map(({ id }) => id) ?? [];
    const { handoutId } = await issue(visit, { ...a4, off: everything });
    const { document, html } = await stored(clinic.therapist, handoutId);
    expect(document.help.items).toHaveLength(7);
    for (const item of document.help.items) expect(html).toContain(plainText(item));
    expect(html).toContain('Call 999');
    expect(document.printed.map(({ id }) => id)).toContain('HO-14');
  });

  test('a heat flag leaves no minutes of heat, though heat was ticked', async () => {
    const visit = await treatedVisit(clinic);
    await record(clinic.therapist, visit.visitId, 'care.put', { ...noCare, heatOk: true });
    expect(wordsOn(await pageOf(visit))).toContain('no more than 15 minutes');
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute(sql`insert into client_flags (clinic_id, id, client_id, flag, created_by)
        values (${clinic.clinicId}, ${uuidv7()}, ${visit.clientId}, 'pregnant', ${clinic.therapist.staffId})`),
    );
    const page = wordsOn(await pageOf(visit));
    expect(page).not.toMatch(/\d minutes?/);
    expect(page).toContain('No heat for now.');
  });

  test('pressing at home is printed for the point shown, and not where a flag forbids it', async () => {
    const visit = await treatedVisit(clinic);
    await record(clinic.therapist, visit.visitId, 'care.put', {
      ...noCare,
      selfPressPointId: visit.points.A,
      selfPressSeconds: 30,
      selfPressTimes: 2,
    });
    const page = wordsOn(await pageOf(visit));
    expect(page).toContain('Press spot A yourself, as Ilse showed you.');
    expect(page).toContain(
      'up to 30 seconds, no more than twice a day. Stay off the front of your neck and your armpit.',
    );
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute(sql`insert into client_flags (clinic_id, id, client_id, flag, created_by)
        values (${clinic.clinicId}, ${uuidv7()}, ${visit.clientId}, 'anticoagulant', ${clinic.therapist.staffId})`),
    );
    expect(wordsOn(await pageOf(visit))).not.toContain('Press spot');
  });

  test('the next appointment of the problem is on it, in review never', async () => {
    const visit = await treatedVisit(clinic);
    await book(visit, '30 days');
    expect(wordsOn(await pageOf(visit))).toMatch(/Your next visit\s+\w+day \d{1,2} \w+, \d\d:\d\d/);
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute(sql`update episodes set phase = 'review' where id = ${visit.episodeId}`),
    );
    const page = wordsOn(await pageOf(visit));
    expect(page).toContain('We will call you about next steps.');
    expect(page).not.toMatch(/\w+day \d{1,2} \w+, \d\d:\d\d/);
  });

  test('holds nothing of another client, nor of an earlier visit', async () => {
    await treatedVisit(clinic, 'Xanthippe Quillfeather');
    const visit = await treatedVisit(clinic);
    const earlier = wordsOn(await pageOf(visit));
    expect(earlier).not.toContain('Quillfeather');
    expect(earlier).not.toContain('Okafor');
    await notes.sign(clinic.therapist, { visitId: visit.visitId });
    const { visitId } = await visits.start(clinic.therapist, { ...visit, appointmentId: null });
    await record(clinic.therapist, visitId, 'score.put', { measure: 'pain_now', value: 3 });
    const { handoutId } = await handouts.issue(clinic.therapist, visitId, a4);
    const { document } = await stored(clinic.therapist, handoutId);
    expect(document.today).toBeNull();
    expect(document.map).toBeNull();
  });
});
