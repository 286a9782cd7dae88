import 'server-only';
import { inTransaction } from '../access';
import { audit } from '../audit';
import { clinics } from '../schema/clinics';
import { hashPassword } from '../secrets';
import { isSetUp, markSetUp } from '../setup';
import { placeFor } from './calendar';
import { dice } from './dice';
import { openClinic } from './open-clinic';
import { demoStaff, otherPeople, todaysPeople } from './people';
import { readTexts } from './read-texts';
import { amaraComes, comes } from './seat-clients';
import { todaysSeats } from './today-seats';

/** Whether this installation has no clinic yet. */
export async function isEmpty(): Promise<boolean> {
  return !(await isSetUp());
}

const seed = 19_850_603;

/** The same in every installation: it is thrown first. */
export const demoClinicId = (): string => dice(seed).uuid();

/**
 * Fills an empty installation with the demo clinic: three months of visits told from a fixed seed up to `now`,
 * and a day under way. All of it in one transaction; a half-filled clinic never stands.
 */
export async function fill(now: Date): Promise<{ logins: { email: string; role: string; name: string }[] }> {
  const password = process.env.PALPATE_DEMO_PASSWORD ?? '';
  if (password.length < 8) throw new Error('PALPATE_DEMO_PASSWORD must hold at least 8 characters.');
  const passwordHash = await hashPassword(password);
  const chance = dice(seed);
  const clinicId = chance.uuid();
  const place = placeFor(now);
  await inTransaction({ clinic_id: clinicId }, async (tx) => {
    await markSetUp(tx);
    await tx.insert(clinics).values({
      clinicId,
      name: 'Harbour Lane Massage Clinic',
      phone: '01632 960 118',
      address: '14 Harbour Lane',
      country: place.country,
      timeZone: place.zone,
      paper: place.country === 'US' ? 'letter' : 'a4',
      language: 'en',
      emergencyNumber: place.emergency,
      demo: true,
    });
    const scene = await openClinic(tx, chance, clinicId, place, now, passwordHash);
    await readTexts(scene);
    const seats = todaysSeats(now);
    await amaraComes(scene, seats.amara);
    for (const [key, person] of Object.entries(todaysPeople))
      await comes(scene, person, seats[key as keyof typeof todaysPeople]);
    for (const person of otherPeople) await comes(scene, person, null);
    await audit(tx, scene.people.bronagh, {
      action: 'demo.filled',
      facts: { clients: otherPeople.length + 8 },
    });
  });
  return { logins: demoStaff.map(({ email, role, name }) => ({ email, role, name })) };
}
