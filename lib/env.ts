import { z } from 'zod';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Plain http is for this machine alone; everywhere else the browser needs TLS. */
const Origin = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = new URL(text);
  return url.protocol === 'https:' || loopback.has(url.hostname);
}, 'must start with https:// unless it is this machine itself');

const Secret = z.string().min(32, 'must be at least 32 characters');

/** What the web server reads from its environment. The scripts set all of it; secrets live in the data directory. */
export const Env = z.object({
  /** Connects as the app role, which owns nothing and obeys row level security. */
  PALPATE_APP_DATABASE_URL: z.string().min(1, 'must be set'),
  NEXTAUTH_SECRET: Secret,
  NEXTAUTH_URL: Origin,
  /** The only origin whose forms and requests are accepted, without a slash at the end. */
  APP_ORIGIN: Origin.transform((text) => new URL(text).origin),
  /** Mixed into every password hash; kept outside the database. */
  PALPATE_PEPPER: Secret,
  /** Opens what tablets sealed: a P-256 private key, PKCS #8 in base64. */
  PALPATE_OUTBOX_KEY: z.base64('must be a P-256 key in base64').min(150, 'must be a P-256 key in base64'),
  /** 1: the last hop of X-Forwarded-For is the sender's address. Without it everyone comes from one place. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  /** The certificate of the clinic's own authority, DER in base64, for tablets to fetch; none behind a proxy. */
  PALPATE_CA: z.base64('must be a certificate in base64').optional(),
  /** True in the demo clinic, which wears a mark on every page. */
  PALPATE_DEMO: z
    .enum(['0', '1'])
    .default('0')
    .transform((text) => text === '1'),
});
export type Env = z.infer<typeof Env>;

/** Throws with the names of the settings that are wrong, never their values. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Env.safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new Error(`Palpate cannot start: ${wrong.join('; ')}.`);
}
