import 'server-only';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { may } from '@/lib/domain/permissions';
import type { VisitView } from '@/lib/domain/visit-view';
import type { HandoutDocument, PrintSize } from '@/lib/handout/document';
import { type HandoutDesk, type IssuedHandout, NoSheet, type NoSheetReason } from '@/lib/handout/issue';
import { localDay } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { adminNames } from '../content/approvers';
import { staff } from '../schema/clinics';
import { auditEvents, handouts, visits } from '../schema/visits';
import { sheetFont } from '../sheet-font';
import { readVisit } from '../visits/open';
import { mayIssue } from './issue';
import { settingOf } from './setting';

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
      ...(await formBefore(tx, actor, view)),
      approvers: await adminNames(tx, actor),
      mayReview: may(actor.role, 'block.review'),
      noSheet: issued[0] ? null : await noSheetOf(tx, actor, view),
    };
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

/** Language and size of the newest sheet of an earlier visit: what this client reads. */
async function formBefore(
  tx: Tx,
  actor: Actor,
  { visit }: VisitView,
): Promise<Pick<HandoutDesk, 'languageBefore' | 'sizeBefore'>> {
  const [row] = await tx
    .select({
      language: handouts.language,
      size: sql<PrintSize>`coalesce(${handouts.document} ->> 'size', 'standard')`,
    })
    .from(handouts)
    .innerJoin(visits, and(eq(visits.clinicId, handouts.clinicId), eq(visits.id, handouts.visitId)))
    .where(
      and(
        eq(handouts.clinicId, actor.clinicId),
        eq(visits.clientId, visit.clientId),
        lt(visits.startedAt, visit.startedAt),
      ),
    )
    .orderBy(desc(visits.startedAt), desc(handouts.version))
    .limit(1);
  return { languageBefore: row?.language ?? null, sizeBefore: row?.size ?? null };
}

async function issuedWhere(tx: Tx, actor: Actor, which: ReturnType<typeof eq>): Promise<IssuedHandout[]> {
  const rows = await tx
    .select({
      handoutId: handouts.id,
      visitId: handouts.visitId,
      visitNumber: visits.number,
      startedAt: visits.startedAt,
      version: handouts.version,
      language: handouts.language,
      pdf: sql<boolean>`${handouts.pdfSha256} is not null`,
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

/** Null for a sheet of the years when documents had another form. */
async function documentOf(tx: Tx, actor: Actor, handoutId: string): Promise<HandoutDocument | null> {
  const [row] = await tx
    .select({ document: handouts.document })
    .from(handouts)
    .where(and(eq(handouts.clinicId, actor.clinicId), eq(handouts.id, handoutId)));
  const document = row?.document as HandoutDocument | undefined;
  return document?.format === 2 ? document : null;
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
