import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '@/db/access';
import { clients, episodes } from '@/db/schema/clients';
import type { TestClinic } from './clinic';

/** A client of the clinic with one open problem. */
export async function newClient(
  clinic: TestClinic,
  name = 'Amara Okafor',
): Promise<{ clientId: string; episodeId: string }> {
  const clientId = uuidv7();
  const episodeId = uuidv7();
  const [givenName = 'Amara', familyName = 'Okafor'] = name.split(' ');
  const { clinicId } = clinic;
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await tx.insert(clients).values({
      clinicId,
      id: clientId,
      givenName,
      familyName,
      birthDate: '1985-06-03',
      phone: '020 7946 0152',
      createdBy: clinic.therapist.staffId,
    });
    await tx.insert(episodes).values({
      clinicId,
      id: episodeId,
      clientId,
      problem: 'Neck and left shoulder',
      openedBy: clinic.therapist.staffId,
    });
  });
  return { clientId, episodeId };
}
