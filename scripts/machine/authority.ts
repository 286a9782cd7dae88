import 'reflect-metadata';
import { createPrivateKey, randomBytes, type webcrypto, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  X509Certificate as Certificate,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { nameConstraints } from './name-constraints';

/** A certificate and its private key, both PEM. */
export type Pair = Readonly<{ certificate: string; key: string }>;

const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Browsers take no server certificate that lives longer than 398 days. */
export const SERVER_DAYS = 397;
/** So long before its end a server certificate is made anew. */
export const RENEW_DAYS = 60;

const CURVE = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/**
 * A certificate authority for one clinic. `named`: host names and addresses it may vouch for besides private
 * ones; for anything else its certificates are invalid, so that its key opens nothing but this clinic.
 */
export async function makeAuthority(label: string, named: readonly string[], now: Date): Promise<Pair> {
  const keys = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: randomSerial(),
    name: [{ CN: [label] }, { O: ['Palpate'] }],
    keys,
    signingAlgorithm: CURVE,
    ...lifeOf(now, AUTHORITY_DAYS),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      nameConstraints(named),
    ],
  });
  return { certificate: pem(certificate.toString('pem')), key: await exportKey(keys.privateKey) };
}

/** A server certificate for these names and addresses, signed by the authority; never outlives it. */
export async function makeServerPair(authority: Pair, names: readonly string[], now: Date): Promise<Pair> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const life = lifeOf(now, SERVER_DAYS);
  const end = new Date(Math.min(life.notAfter.getTime(), Date.parse(issuer.validTo)));
  const parent = new Certificate(authority.certificate);
  const extensions: Extension[] = [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
    new SubjectAlternativeNameExtension(
      names.map((value) => ({ type: isIP(value) ? ('ip' as const) : ('dns' as const), value })),
    ),
    await SubjectKeyIdentifierExtension.create(keys.publicKey),
    await AuthorityKeyIdentifierExtension.create(parent.publicKey),
  ];
  const certificate = await X509CertificateGenerator.create({
    serialNumber: randomSerial(),
    subject: [{ CN: ['Palpate'] }],
    issuer: parent.subjectName,
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.key),
    signingAlgorithm: CURVE,
    notBefore: life.notBefore,
    notAfter: end,
    extensions,
  });
  return { certificate: pem(certificate.toString('pem')), key: await exportKey(keys.privateKey) };
}

/** Whether a server certificate still serves: made by this authority, for all these names, and not near its end. */
export function stillServes(pair: Pair, authority: Pair, names: readonly string[], now: Date): boolean {
  const server = new X509Certificate(pair.certificate);
  const issuer = new X509Certificate(authority.certificate);
  const left = Date.parse(server.validTo) - now.getTime();
  return (
    left > RENEW_DAYS * DAY_MS &&
    server.verify(issuer.publicKey) &&
    server.checkPrivateKey(createPrivateKey(pair.key)) &&
    names.every((name) => (isIP(name) ? server.checkIP(name) : server.checkHost(name)) !== undefined)
  );
}

/** An hour back: a tablet's clock may be a little behind. */
function lifeOf(now: Date, days: number) {
  const notBefore = new Date(now.getTime() - 3_600_000);
  return { notBefore, notAfter: new Date(notBefore.getTime() + days * DAY_MS) };
}

/** Positive, and never twice. */
function randomSerial(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}

const pem = (text: string) => `${text.trim()}\n`;

async function exportKey(key: webcrypto.CryptoKey): Promise<string> {
  return pem(PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY'));
}

async function importKey(text: string): Promise<webcrypto.CryptoKey> {
  const [der] = PemConverter.decode(text);
  if (!der) throw new Error('The key of the authority is empty.');
  return crypto.subtle.importKey('pkcs8', der, CURVE, false, ['sign']);
}
