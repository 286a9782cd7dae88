import 'server-only';
import { v7 as uuidv7 } from 'uuid';
import * as visits from '@/db/visits';
import type { Actor } from '@/lib/domain/actor';
import type { OpKind } from '@/lib/domain/ops';
import { redFlagCodes } from '@/lib/domain/screening';
import { newClient } from './client';
import type { TestClinic } from './clinic';
import { type BodyOf, findingOf, holdOf, opOf, pointOf } from './ops';

/** Sends one op as the therapist of the visit; throws when it is not taken. */
export async function record<K extends OpKind>(actor: Actor, visitId: string, kind: K, body: BodyOf<K>) {
  const [answer] = await visits.applyOps(actor, [opOf(actor, visitId, kind, body)]);
  if (answer?.state !== 'applied') throw new Error(answer?.message ?? 'The op was not applied.');
}

const figureVersion = '1.0';
const spots = {
  A: { view: 'back', x: -760, y: 1720, side: 'left', figureVersion },
  B: { view: 'back', x: 460, y: 3900, side: 'right', figureVersion },
} as const;
export type TreatedVisit = Readonly<{
  clientId: string;
  episodeId: string;
  visitId: string;
  points: Readonly<Record<'A' | 'B', string>>;
}>;

/** A visit of the clinic's therapist with screening, a score and two points held three times each. */
export async function treatedVisit(clinic: TestClinic, name = 'Amara Okafor'): Promise<TreatedVisit> {
  const { therapist } = clinic;
  const { clientId, episodeId } = await newClient(clinic, name);
  const { visitId } = await visits.start(therapist, { clientId, episodeId, appointmentId: null });
  const points = { A: uuidv7(), B: uuidv7() };
  await record(therapist, visitId, 'screen.put', {
    answers: Object.fromEntries(redFlagCodes.map((code) => [code, false])),
    consentGiven: true,
    consentNote: null,
    afterEffects: null,
    flareDays: null,
    familiarPain: null,
  });
  await record(therapist, visitId, 'score.put', { measure: 'pain_now', value: 4 });
  for (const letter of ['A', 'B'] as const) await treat(therapist, visitId, points[letter], letter);
  return { clientId, episodeId, visitId, points };
}

async function treat(actor: Actor, visitId: string, pointId: string, letter: 'A' | 'B'): Promise<void> {
  const muscleCode = letter === 'A' ? 'upper-trapezius' : 'quadratus-lumborum';
  const spot = spots[letter];
  await record(actor, visitId, 'point.put', { ...pointOf(pointId, letter), muscleCode, ...spot });
  await record(actor, visitId, 'finding.put', {
    ...findingOf(pointId),
    ...spot,
    feltAfter: 3,
    qualities: [],
  });
  await record(actor, visitId, 'hold.put', {
    ...holdOf(pointId),
    feltPeak: 6,
    sensations: [{ kind: 'warmth', severity: null, place: null, settled: null, settledAfterSeconds: null }],
  });
}
