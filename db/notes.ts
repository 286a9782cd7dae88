import 'server-only';
import { and, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { type Amendment, composeNote, type NoteSign, SignedNote, sectionText } from '@/lib/domain/note';
import type { AmendmentView, NoteView, SignedNoteView } from '@/lib/domain/note-view';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from './access';
import { audit } from './audit';
import { composed, planForNote, requireSignable, storeSigned } from './note-signing';
import { staff } from './schema/clinics';
import { amendments, notes, visits } from './schema/visits';
import { ownPin, provePin } from './shifts';
import { readVisit } from './visits/open';

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

/** The signed note of a visit with its amendments; null while it is not signed. */
export async function signedNote(tx: Tx, actor: Actor, visitId: string): Promise<SignedNoteView | null> {
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

/**
 * Signs the note of one's own visit, composed here from what is stored, never from what a screen sent. The visit
 * ends, its appointment is done, and from now on everything in it is frozen. Signing twice answers the first. On an
 * enrolled tablet the PIN is asked for, where there is one (`invalid`, field pin); a note that reads otherwise than
 * `textHash` is not signed (`conflict`).
 */
export async function sign(
  actor: Actor,
  { visitId, pin, textHash }: NoteSign,
): Promise<{ signedAt: string }> {
  permit(actor, 'note.sign');
  if (actor.deviceId) await askPin(actor, pin);
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
    const note = await composed(tx, actor, visitId);
    requireSignable(note, textHash ?? null);
    const signedAt = new Date().toISOString();
    await storeSigned(tx, actor, note, { signedAt, endedAt: visit.endedAt ?? signedAt });
    return { signedAt };
  });
}

async function askPin(actor: Actor, pin: string | undefined): Promise<void> {
  if (!(await ownPin(actor)).hasPin) return;
  if (pin === undefined) throw new AppError('invalid', 'Sign with your PIN.', { pin: 'Sign with your PIN.' });
  await provePin(actor, pin);
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
