import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { asActor } from '@/db/access';
import * as handouts from '@/db/handouts';
import * as notes from '@/db/notes';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { onA4 } from '@/db/testing/holdings';
import { stored } from '@/db/testing/sheets';
import { record, type TreatedVisit, treatedVisit } from '@/db/testing/treated-visit';
import * as visits from '@/db/visits';
import type { Hold } from '@/lib/domain/hold';
import type { HandoutChoices } from '@/lib/handout/facts';

let clinic: TestClinic;
let stranger: TestClinic;
const a4 = onA4;
const missing = { code: 'not_found' };

beforeAll(async () => {
  clinic = await newClinic();
  stranger = await newClinic();
});

const issue = (visit: TreatedVisit, choices = a4, actor = clinic.therapist) =>
  handouts.issue(actor, visit.visitId, choices);

const auditOf = async (handoutId: string) => {
  const found = await asActor(clinic.therapist, (tx) =>
    tx.execute<{ action: string }>(
      sql`select action from audit_events where object_id = ${handoutId} order by id`,
    ),
  );
  return found.rows.map(({ action }) => action);
};

describe('issuing', () => {
  test('freezes document, exact page, fingerprint and size together', async () => {
    const visit = await treatedVisit(clinic);
    const { handoutId, version } = await issue(visit);
    const row = await stored(clinic.therapist, handoutId);
    expect(version).toBe(1);
    expect(row.sha256).toEqual(createHash('sha256').update(row.html).digest());
    expect(row.bytes).toBe(Buffer.byteLength(row.html));
    expect(row.document.map?.marks.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(row.html).toContain('src:url(data:font/woff2;base64,');
    expect(row.html).toContain('Aftercare for Amara');
    expect(row.html).toContain('<strong>Your left</strong> shoulder, on top');
    expect(await auditOf(handoutId)).toEqual(['handout.issued']);
  });

  test('taps at the same moment make one version', async () => {
    const visit = await treatedVisit(clinic);
    const made = await Promise.all([1, 2, 3, 4, 5].map(() => issue(visit)));
    expect(new Set(made.map(({ handoutId }) => handoutId)).size).toBe(1);
    expect(await handouts.list(clinic.therapist, visit.clientId)).toHaveLength(1);
  });

  test('a changed sheet is version 2 and version 1 stays as it was', async () => {
    const visit = await treatedVisit(clinic);
    const first = await issue(visit);
    const before = await handouts.html(clinic.therapist, first.handoutId);
    const second = await issue(visit, { ...a4, ownSentence: 'Rest your arms this week.' });
    expect(second.version).toBe(2);
    expect(await handouts.html(clinic.therapist, first.handoutId)).toBe(before);
    expect(await handouts.html(clinic.therapist, second.handoutId)).toContain('Rest your arms this week.');
    const listed = await handouts.list(clinic.therapist, visit.clientId);
    expect(listed.map(({ version }) => version)).toEqual([2, 1]);
  });

  test('works before and after signing, never for a void visit', async () => {
    const visit = await treatedVisit(clinic);
    const before = await issue(visit);
    await notes.sign(clinic.therapist, { visitId: visit.visitId });
    expect(await issue(visit)).toEqual(before);
    await visits.voidVisit(clinic.therapist, { visitId: visit.visitId, reason: 'wrong day' });
    await expect(issue(visit)).rejects.toMatchObject({ code: 'conflict' });
    await expect(handouts.html(clinic.therapist, before.handoutId)).resolves.toContain('Aftercare for');
  });

  test('belongs to the therapist of the visit, or an admin', async () => {
    const visit = await treatedVisit(clinic);
    await expect(issue(visit, a4, clinic.colleague)).rejects.toMatchObject(missing);
    await expect(issue(visit, a4, stranger.admin)).rejects.toMatchObject(missing);
    await expect(issue(visit, a4, clinic.admin)).resolves.toMatchObject({ version: 1 });
  });

  test('refuses a sheet longer than one page and says what to switch off', async () => {
    const visit = await treatedVisit(clinic, 'Wilhelmina Featherstonehaugh');
    for (let n = 0; n < 22; n += 1) {
      const pointId = uuidv7();
      const spot = { view: 'back', x: -760 + n * 10, y: 1720, side: 'left', figureVersion: '1.0' } as const;
      const letter = `${'ABCDEFGHIJK'.charAt(n % 11)}${2 + Math.floor(n / 11)}`;
      await record(clinic.therapist, visit.visitId, 'point.put', {
        pointId,
        letter,
        muscleCode: null,
        ...spot,
      });
      await record(clinic.therapist, visit.visitId, 'finding.put', {
        pointId,
        change: 'new',
        ...spot,
        state: null,
        felt: null,
        feltAfter: null,
        qualities: [],
        pressureLevel: null,
        ceiling: null,
        note: null,
      });
      await record(clinic.therapist, visit.visitId, 'hold.put', { ...oneHold, holdId: uuidv7(), pointId });
    }
    await record(clinic.therapist, visit.visitId, 'care.put', {
      heatOk: true,
      selfPressPointId: visit.points.A,
      selfPressSeconds: 30,
      selfPressTimes: 2,
      stretch: 'Bring your ear to your shoulder and hold it there for as long as it feels good. '.repeat(4),
    });
    const choices: HandoutChoices = {
      ...a4,
      paper: 'letter',
      added: ['HO-08'],
      ownSentence: 'Rest. '.repeat(26),
    };
    await expect(issue(visit, choices)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('longer than one page'),
    });
    expect(await handouts.list(clinic.therapist, visit.clientId)).toEqual([]);
  });
});

const oneHold = {
  startedAt: null,
  technique: 'pressure_release',
  contact: 'thumb',
  seconds: 30,
  repetitions: 1,
  restSeconds: null,
  pressureLevel: null,
  pressureValue: null,
  pressureUnit: null,
  clientRating: null,
  feltStart: null,
  feltPeak: null,
  feltEnd: null,
  sensations: [],
  stopReason: null,
  zoneReason: null,
} satisfies Omit<Hold, 'holdId' | 'pointId'>;

describe('a frozen sheet', () => {
  test('whose bytes do not match their fingerprint is not shown', async () => {
    const visit = await treatedVisit(clinic);
    const { handoutId } = await issue(visit);
    const forged = uuidv7();
    await asActor(clinic.therapist, (tx) =>
      tx.execute(sql`insert into handouts (clinic_id, id, visit_id, version, document, html, sha256, figure_version, issued_by, bytes)
        select clinic_id, ${forged}, visit_id, 9, document, replace(html, 'Amara', 'Anouk'), sha256, figure_version, issued_by, bytes
        from handouts where id = ${handoutId}`),
    );
    await expect(handouts.html(clinic.therapist, forged)).rejects.toMatchObject({ code: 'gone' });
    await expect(handouts.html(clinic.therapist, handoutId)).resolves.toContain('Amara');
  });

  test.each([
    ['update', sql`update handouts set html = 'x'`],
    ['delete', sql`delete from handouts`],
  ])('refuses %s by the app', async (_, statement) => {
    await issue(await treatedVisit(clinic));
    await expect(asActor(clinic.admin, (tx) => tx.execute(statement))).rejects.toThrow();
  });

  test('is read by the whole clinic with a trace, and found by no other clinic', async () => {
    const visit = await treatedVisit(clinic);
    const { handoutId } = await issue(visit);
    await handouts.html(clinic.colleague, handoutId);
    await handouts.printed(clinic.colleague, handoutId);
    expect(await auditOf(handoutId)).toEqual(['handout.issued', 'handout.opened', 'handout.printed']);
    await expect(handouts.html(stranger.admin, handoutId)).rejects.toMatchObject(missing);
    await expect(handouts.printed(stranger.admin, handoutId)).rejects.toMatchObject(missing);
    await expect(handouts.open(stranger.admin, visit.visitId)).rejects.toMatchObject(missing);
    expect(await handouts.list(stranger.admin, visit.clientId)).toEqual([]);
  });

  test('keeps its visit from moving to another client', async () => {
    const visit = await treatedVisit(clinic);
    const other = await treatedVisit(clinic, 'Piotr Zieliński');
    await issue(visit);
    await expect(
      visits.moveToClient(clinic.therapist, {
        visitId: visit.visitId,
        clientId: other.clientId,
        episodeId: other.episodeId,
        reason: 'tapped the wrong row',
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('no sheet today', () => {
  test('is an audit entry with its reason and nothing else', async () => {
    const visit = await treatedVisit(clinic);
    await handouts.leaveOut(clinic.therapist, { visitId: visit.visitId, reason: 'declined' });
    const desk = await handouts.open(clinic.therapist, visit.visitId);
    expect(desk).toMatchObject({ noSheet: 'declined', issued: [], latest: null });
    await issue(visit);
    expect((await handouts.open(clinic.therapist, visit.visitId)).noSheet).toBeNull();
  });

  test('is said by the therapist of the visit only', async () => {
    const { visitId } = await treatedVisit(clinic);
    const said = { visitId, reason: 'no_printer' } as const;
    await expect(handouts.leaveOut(clinic.colleague, said)).rejects.toMatchObject(missing);
    await expect(handouts.leaveOut(stranger.admin, said)).rejects.toMatchObject(missing);
  });
});
