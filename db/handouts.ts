import 'server-only';
import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '@/lib/domain/actor';
import { CadenceConfig } from '@/lib/domain/cadence-config';
import { phaseWords } from '@/lib/domain/plan-words';
import type { VisitView } from '@/lib/domain/visit-view';
import { AppError, notFound } from '@/lib/errors';
import { compose } from '@/lib/handout/compose';
import type { HandoutDocument } from '@/lib/handout/document';
import type { HandoutChoices } from '@/lib/handout/facts';
import { factsOfVisit, type SheetSetting } from '@/lib/handout/facts-of-visit';
import { type HandoutDesk, type IssuedHandout, NoSheet, type NoSheetReason } from '@/lib/handout/issue';
import { sheetPage } from '@/lib/handout/sheet-font';
import { localDay, sayLongSlot } from '@/lib/when';
import { asActor, permit, type Tx } from './access';
import { agreedPlan } from './agreed-plan';
import { audit } from './audit';
import { reviewsOf } from './block-reviews';
import { findClinic } from './clinics/clinic-row';
import { staff } from './schema/clinics';
import { auditEvents, handouts, visits } from './schema/visits';
import { sheetFont } from './sheet-font';
import { readVisit } from './visits/open';

/** Everything the Handout step composes a visit's sheet from besides the visit itself, and what was issued so far. */
export async function open(actor: Actor, visitId: string): Promise<HandoutDesk> {
  permit(actor, 'client.read');
  const font = await sheetFont();
  return asActor(actor, async (tx) => {
    const view = await readVisit(tx, actor, visitId);
    const issued = await issuedWhere(tx, actor, eq(handouts.visitId, visitId));
    return {
      setting: await settingOf(tx, actor, view),
      font,
      mayIssue: mayIssue(actor, view.visit),
      issued,
      latest: issued[0] ? await documentOf(tx, actor, issued[0].handoutId) : null,
      noSheet: issued[0] ? null : await noSheetOf(tx, actor, view),
    };
  });
}

/**
 * Freezes the sheet of a visit: document, exact page and SHA-256 as the next version. A page that is already the
 * newest version is answered, not frozen again, so a double tap or a reprint makes one. Before and after signing.
 * Throws `invalid` when it does not fit one page, `conflict` for a void visit.
 */
export async function issue(
  actor: Actor,
  visitId: string,
  choices: HandoutChoices,
): Promise<{ handoutId: string; version: number }> {
  permit(actor, 'handout.issue');
  const font = await sheetFont();
  return asActor(actor, async (tx) => {
    await lockOwnVisit(tx, actor, visitId);
    const view = await readVisit(tx, actor, visitId);
    const document = compose(factsOfVisit(view, await settingOf(tx, actor, view)), choices);
    if (document.fits !== true) throw tooLong(document);
    const html = sheetPage(document, font);
    const sha256 = fingerprint(html);
    const [newest] = await tx
      .select({ id: handouts.id, version: handouts.version, sha256: handouts.sha256 })
      .from(handouts)
      .where(and(eq(handouts.clinicId, actor.clinicId), eq(handouts.visitId, visitId)))
      .orderBy(desc(handouts.version))
      .limit(1);
    if (newest?.sha256.equals(sha256)) return { handoutId: newest.id, version: newest.version };
    const handoutId = uuidv7();
    const version = (newest?.version ?? 0) + 1;
    await tx.insert(handouts).values({
      clinicId: actor.clinicId,
      id: handoutId,
      visitId,
      version,
      document,
      html,
      sha256,
      figureVersion: document.figureVersion,
      issuedBy: actor.staffId,
      bytes: Buffer.byteLength(html),
    });
    await audit(tx, actor, {
      action: 'handout.issued',
      kind: 'handout',
      id: handoutId,
      clientId: view.visit.clientId,
      facts: { version },
    });
    return { handoutId, version };
  });
}

/** Says that the print dialog was opened for a frozen sheet. Any therapist of the clinic may print one again. */
export async function printed(actor: Actor, handoutId: string): Promise<{ handoutId: string }> {
  permit(actor, 'handout.issue');
  return asActor(actor, async (tx) => {
    const { clientId, version } = await findHandout(tx, actor, handoutId);
    await audit(tx, actor, {
      action: 'handout.printed',
      kind: 'handout',
      id: handoutId,
      clientId,
      facts: { version },
    });
    return { handoutId };
  });
}

/** Says that the client of a visit leaves without a sheet, and why. Nothing else is stored. */
export async function leaveOut(actor: Actor, input: NoSheet): Promise<{ reason: NoSheetReason }> {
  permit(actor, 'handout.issue');
  return asActor(actor, async (tx) => {
    const { clientId } = await lockOwnVisit(tx, actor, input.visitId);
    await audit(tx, actor, {
      action: 'handout.left_out',
      kind: 'visit',
      id: input.visitId,
      clientId,
      facts: { reason: input.reason },
    });
    return { reason: input.reason };
  });
}

/** The exact page as it was frozen. Throws `gone` when the stored text no longer has its fingerprint. */
export async function html(actor: Actor, handoutId: string): Promise<string> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const found = await findHandout(tx, actor, handoutId);
    if (!fingerprint(found.html).equals(found.sha256))
      throw new AppError('gone', 'This sheet is not as it was printed, so it is not shown. Tell your admin.');
    await audit(tx, actor, {
      action: 'handout.opened',
      kind: 'handout',
      id: handoutId,
      clientId: found.clientId,
      facts: { version: found.version },
    });
    return found.html;
  });
}

/** Whether a visit has a sheet, or someone said why it has none: the Handout step is done. */
export async function settled(actor: Actor, visitId: string): Promise<boolean> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const issued = await issuedWhere(tx, actor, eq(handouts.visitId, visitId));
    return issued.length > 0 || (await noSheetOf(tx, actor, await readVisit(tx, actor, visitId))) !== null;
  });
}

/** Every sheet of a client, newest first. */
export async function list(actor: Actor, clientId: string): Promise<IssuedHandout[]> {
  permit(actor, 'client.read');
  return asActor(actor, (tx) => issuedWhere(tx, actor, eq(visits.clientId, clientId)));
}

const fingerprint = (page: string): Buffer => createHash('sha256').update(page, 'utf8').digest();

/** What the step says by itself when nothing more gives way. */
function tooLong({ fits, rows }: HandoutDocument): AppError {
  const drop = fits === true ? null : rows.find(({ id }) => id === fits.dropBlock);
  return new AppError(
    'invalid',
    drop
      ? `The sheet is longer than one page. Switch off “${drop.title}”.`
      : 'The sheet is longer than one page.',
  );
}

const mayIssue = (actor: Actor, visit: { staffId: string; voidedAt: string | null }): boolean =>
  visit.voidedAt === null && (visit.staffId === actor.staffId || actor.role === 'admin');

/** Locks the visit, so that two taps at once make one version; only its therapist or an admin gets through. */
async function lockOwnVisit(tx: Tx, actor: Actor, visitId: string): Promise<{ clientId: string }> {
  const [visit] = await tx
    .select({ clientId: visits.clientId, staffId: visits.staffId, voidedAt: visits.voidedAt })
    .from(visits)
    .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)))
    .for('update');
  if (visit?.voidedAt) throw new AppError('conflict', 'A void visit has no sheet.');
  if (!visit || !mayIssue(actor, visit)) throw notFound('This visit');
  return { clientId: visit.clientId };
}

async function settingOf(tx: Tx, actor: Actor, view: VisitView): Promise<SheetSetting> {
  const clinic = await findClinic(tx, actor);
  const now = new Date().toISOString();
  const { decision, nextAt } = await agreedPlan(tx, actor, view, now);
  const phase = decision?.phase ?? (view.episode.phase as SheetSetting['plan']['phase']);
  const days = decision ? decision.intervalDays : view.episode.intervalDays;
  const runs = phase === 'weekly' || phase === 'fortnightly';
  return {
    clinic: {
      name: clinic.name,
      address: clinic.address,
      phone: clinic.phone,
      emergencyNumber: clinic.emergencyNumber,
    },
    plan: {
      phase,
      phrase: runs ? phaseWords(phase, days, { audience: 'client' }) : null,
      nextVisitWords: nextAt ? sayLongSlot(nextAt, actor.timeZone) : null,
      asNeeded: phase === 'as_needed',
      spacedOutToday:
        decision?.phase === 'monthly' &&
        decision.proposed === 'monthly' &&
        (decision.from === 'weekly' || decision.from === 'fortnightly'),
    },
    reviewWeeks: Math.round(CadenceConfig.parse(clinic.cadence).midReviewDays / 7),
    heatPreset: clinic.heatPreset,
    blockReviews: await reviewsOf(tx, actor),
    today: localDay(now, actor.timeZone),
  };
}

async function issuedWhere(tx: Tx, actor: Actor, which: ReturnType<typeof eq>): Promise<IssuedHandout[]> {
  const rows = await tx
    .select({
      handoutId: handouts.id,
      visitId: handouts.visitId,
      visitNumber: visits.number,
      startedAt: visits.startedAt,
      version: handouts.version,
      issuedAt: handouts.issuedAt,
      issuedBy: staff.name,
    })
    .from(handouts)
    .innerJoin(visits, and(eq(visits.clinicId, handouts.clinicId), eq(visits.id, handouts.visitId)))
    .innerJoin(staff, and(eq(staff.clinicId, handouts.clinicId), eq(staff.id, handouts.issuedBy)))
    .where(and(eq(handouts.clinicId, actor.clinicId), which))
    .orderBy(desc(visits.startedAt), desc(handouts.version));
  return rows.map(({ startedAt, ...row }) => ({ ...row, onDay: localDay(startedAt, actor.timeZone) }));
}

async function documentOf(tx: Tx, actor: Actor, handoutId: string): Promise<HandoutDocument | null> {
  const [row] = await tx
    .select({ document: handouts.document })
    .from(handouts)
    .where(and(eq(handouts.clinicId, actor.clinicId), eq(handouts.id, handoutId)));
  return (row?.document as HandoutDocument | undefined) ?? null;
}

async function noSheetOf(tx: Tx, actor: Actor, { visit }: VisitView): Promise<NoSheetReason | null> {
  const [row] = await tx
    .select({ facts: auditEvents.facts })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.clinicId, actor.clinicId),
        eq(auditEvents.clientId, visit.clientId),
        eq(auditEvents.objectId, visit.id),
        eq(auditEvents.action, 'handout.left_out'),
      ),
    )
    .orderBy(desc(auditEvents.id))
    .limit(1);
  const said = NoSheet.shape.reason.safeParse(row?.facts.reason);
  return said.success ? said.data : null;
}

async function findHandout(tx: Tx, actor: Actor, handoutId: string) {
  const [row] = await tx
    .select({
      html: handouts.html,
      sha256: handouts.sha256,
      version: handouts.version,
      clientId: visits.clientId,
    })
    .from(handouts)
    .innerJoin(visits, and(eq(visits.clinicId, handouts.clinicId), eq(visits.id, handouts.visitId)))
    .where(and(eq(handouts.clinicId, actor.clinicId), eq(handouts.id, handoutId)));
  if (!row) throw notFound('This sheet');
  return row;
}
