import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { composeNote, type NotePlan, noteText, SignedNote, signedSections } from '@/lib/domain/note';
import { phaseWords } from '@/lib/domain/plan-words';
import type { VisitView } from '@/lib/domain/visit-view';
import { AppError } from '@/lib/errors';
import { localDay, localTime, saySlot } from '@/lib/when';
import type { Tx } from './access';
import { agreedPlan } from './agreed-plan';
import { audit } from './audit';
import { appointments, notes, visits } from './schema/visits';
import { readVisit } from './visits/open';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What was agreed in this visit and the next appointment after it, in words for the note. */
export async function planForNote(tx: Tx, actor: Actor, view: VisitView): Promise<NotePlan> {
  const { decision, nextAt } = await agreedPlan(tx, actor, view, view.visit.startedAt);
  const plan = decision
    ? [phaseWords(decision.phase, decision.intervalDays, { audience: 'staff' }), decision.reason]
        .filter(Boolean)
        .join('. ')
    : null;
  return { plan, next: nextAt ? `Next ${saySlot(nextAt, actor.timeZone, view.visit.onDay)}` : null };
}

/** The note as it would be signed now: its view, its draft, and the fingerprint of its text. */
export async function composed(tx: Tx, actor: Actor, visitId: string) {
  const view = await readVisit(tx, actor, visitId);
  const draft = composeNote(view, await planForNote(tx, actor, view));
  return { view, draft, textHash: sha256(noteText(draft)).toString('hex') };
}
export type Composed = Awaited<ReturnType<typeof composed>>;

/** Fingerprint of the text of a note that is signed, for a signature that arrives a second time. */
export async function signedTextHash(tx: Tx, actor: Actor, visitId: string): Promise<string | null> {
  const [row] = await tx
    .select({ body: notes.body })
    .from(notes)
    .where(and(eq(notes.clinicId, actor.clinicId), eq(notes.visitId, visitId)));
  if (!row) return null;
  const { sections } = SignedNote.parse(row.body);
  const draft = sections.map((section) => ({ ...section, edited: null }));
  return sha256(noteText({ sections: draft, unconfirmed: [] })).toString('hex');
}

/** Why this note cannot be signed; null when it can. `read` is the fingerprint of what was read, null when not told. */
export function signRefusal({ draft, textHash }: Composed, read: string | null): string | null {
  if (signedSections(draft).every(({ lines }) => lines.length === 0))
    return 'Nothing is recorded in this visit yet. Discard it if it was started by mistake.';
  if (read !== null && read !== textHash)
    return 'The note reads otherwise here than on the tablet it was signed on. Read it and sign again.';
  return null;
}

/** When a note was signed; `endedAt` where the visit was not ended before. ISO instants. */
export type SigningTimes = Readonly<{ signedAt: string; endedAt: string }>;

/** Stores the note frozen, ends the visit and its appointment, and says so in the audit. */
export async function storeSigned(
  tx: Tx,
  actor: Actor,
  { view, draft }: Composed,
  { signedAt, endedAt }: SigningTimes,
  facts: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  const { clinicId, staffId, timeZone } = actor;
  const { visit } = view;
  const body = SignedNote.parse({
    v: 1,
    visitNumber: visit.number,
    onDay: localDay(visit.startedAt, timeZone),
    started: localTime(visit.startedAt, timeZone),
    ended: localTime(endedAt, timeZone),
    staffName: visit.staffName,
    sections: signedSections(draft),
    leftOut: draft.unconfirmed.length,
  });
  await tx.insert(notes).values({
    clinicId,
    visitId: visit.id,
    body,
    sha256: sha256(JSON.stringify(body)),
    signedBy: staffId,
    signedAt,
  });
  await tx
    .update(visits)
    .set({ signedAt, endedAt, signRefusedAt: null, signRefusedWhy: null })
    .where(and(eq(visits.clinicId, clinicId), eq(visits.id, visit.id)));
  if (visit.appointmentId) {
    await tx
      .update(appointments)
      .set({ status: 'done' })
      .where(and(eq(appointments.clinicId, clinicId), eq(appointments.id, visit.appointmentId)));
  }
  await audit(tx, actor, {
    action: 'note.signed',
    kind: 'visit',
    id: visit.id,
    clientId: visit.clientId,
    facts: { left_out: body.leftOut, ...facts },
  });
}

/** A signature that came and could not be taken: a task for the therapist until the visit is signed. */
export async function keepRefusal(tx: Tx, actor: Actor, { visit }: VisitView, why: string): Promise<void> {
  await tx
    .update(visits)
    .set({ signRefusedAt: new Date().toISOString(), signRefusedWhy: why })
    .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visit.id)));
  await audit(tx, actor, {
    action: 'note.sign_refused',
    kind: 'visit',
    id: visit.id,
    clientId: visit.clientId,
  });
}

/** Throws what `signRefusal` says, for a signature given in the clinic. */
export function requireSignable(composedNow: Composed, read: string | null): void {
  const why = signRefusal(composedNow, read);
  if (why === null) return;
  const changed = read !== null && read !== composedNow.textHash;
  throw new AppError(
    changed ? 'conflict' : 'invalid',
    changed ? 'Something was added since you read this note. Read it again, then sign.' : why,
  );
}
