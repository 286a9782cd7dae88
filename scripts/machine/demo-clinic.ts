import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataDirectory } from '@/db/supervisor/data-directory';
import type { DatabaseUrls } from '@/db/supervisor/supervisor';
import { scriptEnv } from './app-env';
import { askScript, tell } from './command';

export const DemoLogins = z.array(z.object({ email: z.string(), role: z.string(), name: z.string() }));
export type DemoLogins = z.infer<typeof DemoLogins>;

/** Fills the demo clinic when the database is empty; returns who can sign in. */
export async function provideDemoClinic(
  directory: DataDirectory,
  urls: DatabaseUrls,
  origin: string,
): Promise<DemoLogins> {
  const note = join(directory.path, 'demo-logins.json');
  const script = join('scripts', 'machine', 'fill-demo.ts');
  const answer = await askScript(script, scriptEnv(directory, urls, origin));
  if (answer !== null) writeFileSync(note, JSON.stringify(DemoLogins.parse(answer)));
  return existsSync(note) ? DemoLogins.parse(JSON.parse(readFileSync(note, 'utf8'))) : [];
}

export function showLogins(logins: DemoLogins, password: string): void {
  if (logins.length === 0) return;
  tell('\nSign in to the demo clinic as');
  for (const { email, role, name } of logins) tell(`  ${email}  (${name}, ${role})`);
  tell(`with the password  ${password}`);
}
