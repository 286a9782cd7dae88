import 'server-only';
import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import { AppError, notFound } from '@/lib/errors';
import { asActor, permit, type Tx } from '../access';
import { audit } from '../audit';
import { handouts, visits } from '../schema/visits';

export const fingerprint = (frozen: string | Buffer): Buffer => createHash('sha256').update(frozen).digest();

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

/** The exact page as it was frozen. Throws `gone` when the stored text no longer has its fingerprint. */
export async function html(actor: Actor, handoutId: string): Promise<string> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const found = await findHandout(tx, actor, handoutId);
    const [row] = await tx.select({ html: handouts.html }).from(handouts).where(isHandout(actor, handoutId));
    const page = untouched(row?.html ?? '', found.sha256);
    await noteOpening(tx, actor, handoutId, found, 'page');
    return page;
  });
}

/**
 * The same sheet as it was drawn when it was frozen. Throws `gone` when the stored bytes no longer have their
 * fingerprint, or when this sheet was never drawn as a PDF.
 */
export async function pdf(actor: Actor, handoutId: string): Promise<Buffer> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const found = await findHandout(tx, actor, handoutId);
    const [row] = await tx.select({ pdf: handouts.pdf }).from(handouts).where(isHandout(actor, handoutId));
    if (!row?.pdf || !found.pdfSha256)
      throw new AppError('gone', 'There is no PDF of this sheet. Print its page instead.');
    const file = untouched(row.pdf, found.pdfSha256);
    await noteOpening(tx, actor, handoutId, found, 'pdf');
    return file;
  });
}

function untouched<T extends string | Buffer>(frozen: T, sha256: Buffer): T {
  if (!fingerprint(frozen).equals(sha256))
    throw new AppError('gone', 'This sheet is not as it was printed, so it is not shown. Tell your admin.');
  return frozen;
}

type Found = Readonly<{ sha256: Buffer; pdfSha256: Buffer | null; version: number; clientId: string }>;

async function noteOpening(
  tx: Tx,
  actor: Actor,
  handoutId: string,
  { clientId, version }: Found,
  form: 'page' | 'pdf',
): Promise<void> {
  await audit(tx, actor, {
    action: 'handout.opened',
    kind: 'handout',
    id: handoutId,
    clientId,
    facts: { version, form },
  });
}

const isHandout = (actor: Actor, handoutId: string) =>
  and(eq(handouts.clinicId, actor.clinicId), eq(handouts.id, handoutId));

async function findHandout(tx: Tx, actor: Actor, handoutId: string): Promise<Found> {
  const [row] = await tx
    .select({
      sha256: handouts.sha256,
      pdfSha256: handouts.pdfSha256,
      version: handouts.version,
      clientId: visits.clientId,
    })
    .from(handouts)
    .innerJoin(visits, and(eq(visits.clinicId, handouts.clinicId), eq(visits.id, handouts.visitId)))
    .where(isHandout(actor, handoutId));
  if (!row) throw notFound('This sheet');
  return row;
}
