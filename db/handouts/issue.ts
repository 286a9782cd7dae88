import 'server-only';
import { and, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { FIGURE_VERSION } from '@/lib/body/figure';
import type { Actor } from '@/lib/domain/actor';
import { AppError, notFound } from '@/lib/errors';
import { compose } from '@/lib/handout/compose';
import { type HandoutDocument, mostPages } from '@/lib/handout/document';
import type { HandoutChoices } from '@/lib/handout/facts';
import { factsOfVisit } from '@/lib/handout/facts-of-visit';
import type { NoSheet, NoSheetReason } from '@/lib/handout/issue';
import { sheetPage } from '@/lib/handout/sheet-font';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { handouts, visits } from '../schema/visits';
import { sheetFont } from '../sheet-font';
import { sheetPdf } from '../sheet-pdf';
import { readVisit } from '../visits/open';
import { fingerprint } from './frozen';
import { settingOf } from './setting';

export type Issued = Readonly<{ handoutId: string; version: number; pdf: boolean }>;

/**
 * Freezes the sheet of a visit: document, exact page, PDF and their SHA-256 as the next version. A page that is
 * already the newest version is answered, not frozen again, so a double tap or a reprint makes one. Before and after
 * signing. Throws `invalid` when it does not fit its pages, `conflict` for a void visit.
 */
export async function issue(actor: Actor, visitId: string, choices: HandoutChoices): Promise<Issued> {
  permit(actor, 'handout.issue');
  // Drawing takes longest, so it is done before the visit is locked, and again only if the sheet changed meanwhile.
  const ahead = await asActor(actor, (tx) => sheetNow(tx, actor, visitId, choices));
  if (ahead.issued) return ahead.issued;
  const drawn = await sheetPdf(ahead.document);
  return asActor(actor, async (tx) => {
    const { clientId } = await lockOwnVisit(tx, actor, visitId);
    const sheet = await sheetNow(tx, actor, visitId, choices);
    if (sheet.issued) return sheet.issued;
    const pdf = sheet.sha256.equals(ahead.sha256) ? drawn : await sheetPdf(sheet.document);
    const issued = { handoutId: uuidv7(), version: sheet.version + 1, pdf: pdf !== null };
    await freeze(tx, actor, visitId, issued, sheet, pdf);
    await audit(tx, actor, {
      action: 'handout.issued',
      kind: 'handout',
      id: issued.handoutId,
      clientId,
      facts: { version: issued.version },
    });
    return issued;
  });
}

type SheetNow = Readonly<{
  document: HandoutDocument;
  html: string;
  sha256: Buffer;
  /** Of the newest sheet so far; 0 without one. */
  version: number;
  /** The newest sheet, when it is this one. */
  issued: Issued | null;
}>;

async function sheetNow(tx: Tx, actor: Actor, visitId: string, choices: HandoutChoices): Promise<SheetNow> {
  const view = await readVisit(tx, actor, visitId);
  refuseUnless(actor, view.visit);
  const setting = await settingOf(tx, actor, view);
  const document = compose(factsOfVisit(view, setting), choices, setting.content);
  if (document.fits !== true) throw tooLong(document);
  const html = sheetPage(document, await sheetFont());
  const sha256 = fingerprint(html);
  const [newest] = await tx
    .select({
      id: handouts.id,
      version: handouts.version,
      sha256: handouts.sha256,
      pdfSha256: handouts.pdfSha256,
    })
    .from(handouts)
    .where(and(eq(handouts.clinicId, actor.clinicId), eq(handouts.visitId, visitId)))
    .orderBy(desc(handouts.version))
    .limit(1);
  const issued = newest?.sha256.equals(sha256)
    ? { handoutId: newest.id, version: newest.version, pdf: newest.pdfSha256 !== null }
    : null;
  return { document, html, sha256, version: newest?.version ?? 0, issued };
}

async function freeze(
  tx: Tx,
  actor: Actor,
  visitId: string,
  { handoutId, version }: Issued,
  { document, html, sha256 }: SheetNow,
  pdf: Buffer | null,
): Promise<void> {
  await tx.insert(handouts).values({
    clinicId: actor.clinicId,
    id: handoutId,
    visitId,
    version,
    language: document.language,
    document,
    html,
    sha256,
    pdf,
    pdfSha256: pdf && fingerprint(pdf),
    figureVersion: document.map?.figureVersion ?? FIGURE_VERSION,
    issuedBy: actor.staffId,
    bytes: Buffer.byteLength(html),
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

/** What the step says by itself when nothing more gives way. */
function tooLong({ fits, rows, size }: HandoutDocument): AppError {
  const pages = mostPages[size] === 1 ? 'one page' : 'two pages';
  const drop = fits === true ? null : rows.find(({ id }) => id === fits.dropBlock);
  return new AppError(
    'invalid',
    drop
      ? `The sheet is longer than ${pages}. Switch off “${drop.title}”.`
      : `The sheet is longer than ${pages}.`,
  );
}

export const mayIssue = (actor: Actor, visit: { staffId: string; voidedAt: string | null }): boolean =>
  visit.voidedAt === null && (visit.staffId === actor.staffId || actor.role === 'admin');

function refuseUnless(actor: Actor, visit: { staffId: string; voidedAt: string | null }): void {
  if (visit.voidedAt) throw new AppError('conflict', 'A void visit has no sheet.');
  if (!mayIssue(actor, visit)) throw notFound('This visit');
}

/** Locks the visit, so that two taps at once make one version; only its therapist or an admin gets through. */
async function lockOwnVisit(tx: Tx, actor: Actor, visitId: string): Promise<{ clientId: string }> {
  const [visit] = await tx
    .select({ clientId: visits.clientId, staffId: visits.staffId, voidedAt: visits.voidedAt })
    .from(visits)
    .where(and(eq(visits.clinicId, actor.clinicId), eq(visits.id, visitId)))
    .for('update');
  if (!visit) throw notFound('This visit');
  refuseUnless(actor, visit);
  return { clientId: visit.clientId };
}
