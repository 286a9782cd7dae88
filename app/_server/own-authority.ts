import 'server-only';
import { X509Certificate } from 'node:crypto';

export type OwnAuthority = Readonly<{ der: Buffer; fingerprint: string; name: string }>;

/** The clinic's own certificate authority, as `npm run tls` made it; null where another TLS stands in front. */
export function ownAuthority(): OwnAuthority | null {
  const text = process.env.PALPATE_CA;
  if (!text) return null;
  const certificate = new X509Certificate(Buffer.from(text, 'base64'));
  const name = /^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? 'Palpate clinic';
  // OpenSSL writes a comma in a name with a backslash.
  return { der: certificate.raw, fingerprint: certificate.fingerprint256, name: name.replaceAll('\\', '') };
}
