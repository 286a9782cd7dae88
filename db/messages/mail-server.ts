import 'server-only';
import { eq } from 'drizzle-orm';
import type { MailSecurity } from '@/lib/domain/mail-settings';
import type { Tx } from '../access';
import { mailSettings } from '../schema/schedule';
import { openMailPassword } from '../secrets';

/** How to reach the clinic's mail server, the password opened. Never leaves db/. */
export type MailServer = Readonly<{
  host: string;
  port: number;
  security: MailSecurity;
  username: string | null;
  password: string | null;
  fromName: string;
  fromAddress: string;
  reminderHours: number | null;
}>;

type Row = typeof mailSettings.$inferSelect;

/** What a sealed password belongs to: it opens for no other server and no other user. */
export const serverName = ({
  host,
  port,
  security,
  username,
}: Pick<Row, 'host' | 'port' | 'security' | 'username'>) => JSON.stringify([host, port, security, username]);

export async function readMail(tx: Tx, clinicId: string): Promise<Row | null> {
  const [row] = await tx.select().from(mailSettings).where(eq(mailSettings.clinicId, clinicId));
  return row ?? null;
}

/** The mail server when it is set and on; null otherwise. */
export async function mailOn(tx: Tx, clinicId: string): Promise<MailServer | null> {
  const row = await readMail(tx, clinicId);
  return row?.sending === 'on' ? serverOf(row) : null;
}

export function serverOf(row: Row): MailServer {
  const { clinicId, host, port, security, username, passwordSealed, fromName, fromAddress, reminderHours } =
    row;
  const password = passwordSealed && openMailPassword(clinicId, serverName(row), passwordSealed);
  return { host, port, security, username, password, fromName, fromAddress, reminderHours };
}
