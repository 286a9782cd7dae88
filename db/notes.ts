import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import {
  type Amendment,
  composeNote,
  type NotePlan,
  SignedNote,
  sectionText,
  signedSections,
} from '@/lib/domain/note';
import type { AmendmentView, NoteView, SignedNoteView } from '@/lib/domain/note-view';
import { phaseWords } from '@/lib/domain/plan-words';
import type { VisitView } from '@/lib/domain/visit-view';
import { AppError, notFound } from '@/lib/errors';
import { localDay, localTime, saySlot } from '@/lib/when';
import { asActor, permit, type Tx } from './access';
import { agreedPlan } from './agreed-plan';
import { audit } from './audit';
import { staff } from './schema/clinics';
import { amendments, appointments, notes, visits } from './schema/visits';
import { readVisit } from './visits/open';

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

/** The note of a visit: as signed with its amendments, as it writes itself so far, and the note before it. */
export async function open(actor: Actor, visitId: string): Promise<NoteView> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const view = await readVisit(tx, actor, visitId);
    const plan = await planForNote(tx, actor, view);
    return {
      signed: await signedNote(tx, actor, visitId),
      draft: composeNote(view, plan),
      plan,
      last: view.last ? await signedNote(tx, actor, view.last.visitId) : null,
    };
  });
}

async function signedNote(tx: Tx, actor: Actor, visitId: string): Promise<SignedNoteView | null> {
  const [row] = await tx
    .select({
      body: notes.body,
      signedAt: notes.signedAt,
      signedBy: staff.name,
      staffId: visits.staffId,
    })
    .from(notes)
    .innerJoin(staff, and(eq(staff.clinicId, notes.clinicId), eq(staff.id, notes.signedBy)))
    .innerJoin(visits, and(eq(visits.clinicId, notes.clinicId), eq(visits.id, notes.visitId)))
    .where(and(eq(notes.clinicId, actor.clinicId), eq(notes.visitId, visitId)));
  if (!row) return null;
  return {
    visitId,
    note: SignedNote.parse(row.body),
    signedBy: row.signedBy,
    signedAt: row.signedAt,
    amendments: await amendmentsOf(tx, actor, visitId),
    mayAmend: row.staffId === actor.staffId || actor.role === 'admin',
  };
}

async function amendmentsOf(tx: Tx, actor: Actor, visitId: string): Promise<AmendmentView[]> {
  return tx
    .select({
      id: amendments.id,
      number: amendments.number,
      section: amendments.section,
      oldText: amendments.oldText,
      newText: amendments.newText,
      reason: amendments.reason,
      by: staff.name,
      at: amendments.createdAt,
    })
    .from(amendments)
    .innerJoin(staff, and(eq(staff.clinicId, amendments.clinicId), eq(staff.id, amendments.createdBy)))
    .where(and(eq(amendments.clinicId, actor.clinicId), eq(amendments.visitId, visitId)))
    .orderBy(amendments.number);
}

/** Freezes what `view` says as a signed note body. `endedAt` is an ISO instant. */
export function freeze(
  view: VisitView,
  plan: NotePlan,
  endedAt: string,
  timeZone: string,
): { body: SignedNote; sha256: Buffer } {
  const draft = composeNote(view, plan);
  const body = SignedNote.parse({
    v: 1,
    visitNumber: view.visit.number,
    onDay: localDay(view.visit.startedAt, timeZone),
    started: localTime(view.visit.startedAt, timeZone),
    ended: localTime(endedAt, timeZone),
    staffName: view.visit.staffName,
    sections: signedSections(draft),
    leftOut: draft.unconfirmed.length,
  });
  return { body, sha256: createHash('sha256').update(JSON.stringify(body)).digest() };
}

/**
 * Signs the note of one's own visit, composed here from what is stored, never from what a screen sent. The visit
 * ends, its appointment is done, and from now on everything in it is frozen. Signing twice answers the first.
 */
export async function sign(actor: Actor, visitId: string): Promise<{ signedAt: string }> {
  permit(actor, 'note.sign');
  return asActor(actor, async (tx) => {
    const [visit] = await tx
      .select({
        staffId: visits.staffId,
        signedAt: visits.signedAt,
        voidedAt: visits.voidedAt,
        endedAt: visits.endedAt,
      })
      .from(visits)
      .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)))
      .for('update');
    if (visit?.staffId !== actor.staffId) throw notFound('This visit');
    if (visit.signedAt) return { signedAt: visit.signedAt };
    if (visit.voidedAt) throw new AppError('conflict', 'A void visit is not signed.');
    const view = await readVisit(tx, actor, visitId);
    const signedAt = new Date().toISOString();
    const endedAt = visit.endedAt ?? signedAt;
    const { body, sha256 } = freeze(view, await planForNote(tx, actor, view), endedAt, actor.timeZone);
    if (body.sections.every((section) => section.lines.length === 0)) {
      throw new AppError(
        'invalid',
        'Nothing is recorded in this visit yet. Discard it if it was started by mistake.',
      );
    }
    await tx
      .insert(notes)
      .values({ clinicId: actor.clinicId, visitId, body, sha256, signedBy: actor.staffId, signedAt });
    await tx
      .update(visits)
      .set({ signedAt, endedAt })
      .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)));
    if (view.visit.appointmentId) {
      await tx
        .update(appointments)
        .set({ status: 'done' })
        .where(and(eq(appointments.clinicId, actor.clinicId), eq(appointments.id, view.visit.appointmentId)));
    }
    await audit(tx, actor, {
      action: 'note.signed',
      kind: 'visit',
      id: visitId,
      clientId: view.visit.clientId,
      facts: { left_out: body.leftOut },
    });
    return { signedAt };
  });
}

/** Adds an amendment: the section as it should read, and why. The signed text stays as it is, beside it. */
export async function amend(actor: Actor, input: Amendment): Promise<{ id: string }> {
  permit(actor, 'note.sign');
  return asActor(actor, async (tx) => {
    const [row] = await tx
      .select({ body: notes.body, clientId: visits.clientId, staffId: visits.staffId })
      .from(notes)
      .innerJoin(visits, and(eq(visits.clinicId, notes.clinicId), eq(visits.id, notes.visitId)))
      .where(and(eq(notes.clinicId, actor.clinicId), eq(notes.visitId, input.visitId)))
      .for('update', { of: visits });
    if (!row || (row.staffId !== actor.staffId && actor.role !== 'admin')) throw notFound('This note');
    const earlier = await amendmentsOf(tx, actor, input.visitId);
    const stands = earlier.findLast((one) => one.section === input.section)?.newText;
    const signed = SignedNote.parse(row.body).sections.find((section) => section.key === input.section);
    const oldText = stands ?? (signed ? sectionText(signed.lines) : '');
    if (oldText === input.newText)
      throw new AppError('invalid', 'This is what it says already.', {
        newText: 'This is what it says already.',
      });
    const id = uuidv7();
    await tx.insert(amendments).values({
      clinicId: actor.clinicId,
      id,
      visitId: input.visitId,
      number: earlier.length + 1,
      section: input.section,
      oldText: oldText.slice(0, 4000),
      newText: input.newText,
      reason: input.reason,
      createdBy: actor.staffId,
    });
    await audit(tx, actor, {
      action: 'note.amended',
      kind: 'visit',
      id: input.visitId,
      clientId: row.clientId,
      facts: { number: earlier.length + 1 },
    });
    return { id };
  });
}
