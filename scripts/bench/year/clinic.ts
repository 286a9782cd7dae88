import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@/db/access';
import { mint } from '@/db/mint';
import { rooms, staff } from '@/db/schema/clinics';
import { emailOf, newClinic, type TestClinic } from '@/db/testing/clinic';
import type { Actor } from '@/lib/domain/actor';

export type YearClinic = TestClinic & Readonly<{ therapists: readonly Actor[] }>;

/** The clinic every suite of tests uses, with four therapists and four rooms. */
export async function openClinic(): Promise<YearClinic> {
  const clinic = await newClinic();
  const { clinicId, therapist, colleague } = clinic;
  const more = ['Wen Li', 'Noor Haddad'].map((name) => mint({ ...therapist, staffId: uuidv7(), name }));
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await tx.insert(staff).values(
      more.map((one) => ({
        clinicId,
        id: one.staffId,
        name: one.name,
        email: emailOf(one),
        role: one.role,
      })),
    );
    await tx.insert(rooms).values([2, 3, 4].map((n) => ({ clinicId, id: uuidv7(), name: `Room ${n}` })));
  });
  return { ...clinic, therapists: [therapist, colleague, ...more] };
}
