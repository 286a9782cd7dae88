import { beforeAll, describe, expect, test } from 'vitest';
import * as reports from '@/db/reports';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { record, treatedVisit } from '@/db/testing/treated-visit';
import * as visits from '@/db/visits';
import { noStrain } from '@/lib/domain/strain';
import { strainOver, visitsOver } from '@/lib/domain/workload';
import { localDay } from '@/lib/when';

let clinic: TestClinic;
let other: TestClinic;
const span = () => {
  const today = localDay(new Date(), clinic.timeZone);
  return { from: today, to: today };
};

beforeAll(async () => {
  clinic = await newClinic();
  other = await newClinic();
  const said = await treatedVisit(clinic);
  await record(clinic.therapist, said.visitId, 'strain.put', { ...noStrain, thumb: 6, back: 0 });
  const silent = await treatedVisit(clinic);
  await record(clinic.therapist, silent.visitId, 'strain.put', noStrain);
  await treatedVisit(clinic);
  const struck = await treatedVisit(clinic);
  await record(clinic.therapist, struck.visitId, 'strain.put', { ...noStrain, thumb: 10 });
  await visits.voidVisit(clinic.therapist, { visitId: struck.visitId, reason: 'wrong client' });
  const elsewhere = await treatedVisit(other);
  await record(other.therapist, elsewhere.visitId, 'strain.put', { ...noStrain, thumb: 10 });
});

describe('the workload', () => {
  test('of the clinic counts answers, not silence, and no void visit nor another clinic', async () => {
    const work = await reports.clinicWorkload(clinic.admin, span());
    expect(visitsOver(work)).toBe(3);
    expect(strainOver(work, 'thumb')).toEqual({ n: 1, mean: 6 });
    expect(strainOver(work, 'back')).toEqual({ n: 1, mean: 0 });
    expect(strainOver(work, 'wrist')).toEqual({ n: 0, mean: null });
    // Three visits, two points each, three holds of 45 s: 13.5 minutes.
    expect(work.buckets.at(-1)?.pressedMinutes).toBe(14);
  });

  test('of oneself is one’s own alone', async () => {
    expect(visitsOver(await reports.ownWorkload(clinic.therapist))).toBe(3);
    expect(visitsOver(await reports.ownWorkload(clinic.colleague))).toBe(0);
  });

  test('of the clinic is for admins', async () => {
    await expect(reports.clinicWorkload(clinic.therapist, span())).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
