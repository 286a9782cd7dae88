import 'server-only';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import { withoutAddresses } from '@/lib/domain/message';
import { calendarsOf } from './calendar-file';
import type { MailServer } from './mail-server';

export type Letter = Readonly<{
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  calendar: string | null;
}>;

/**
 * What became of it: `sent` only after the server's own yes; `refused` for good; `later` may be tried again;
 * `unsure` when the server had all of it and never answered. `why` holds no address.
 */
export type Handover = Readonly<{ kind: 'sent' } | { kind: 'refused' | 'later' | 'unsure'; why: string }>;

const connectMs = 15_000;
const answerMs = 60_000;

/**
 * Hands one letter to the mail server. `before` runs after the server has asked for the content and before the
 * first byte of it leaves: until it has answered, nothing can have been sent; when it throws, nothing is.
 */
export async function handOver(
  mail: MailServer,
  letter: Letter,
  before: () => Promise<void>,
): Promise<Handover> {
  if (mail.username && mail.password === null)
    return { kind: 'later', why: 'The password of the mail server cannot be read. Write it again.' };
  let given = false;
  try {
    const content = await compose(mail, letter);
    await converse(mail, letter.to, async () => {
      await before();
      given = true;
      return content;
    });
    return { kind: 'sent' };
  } catch (error) {
    return judge(error, given);
  }
}

/** The letter as it travels. Everything typed by a person goes in as a value of its own, never as header text. */
function compose(mail: MailServer, letter: Letter): Promise<Buffer> {
  const calendars = calendarsOf(letter.calendar);
  const [invitation, ...more] = calendars;
  const composer = new MailComposer({
    from: { name: mail.fromName, address: mail.fromAddress },
    to: { name: '', address: letter.to },
    subject: letter.subject,
    messageId: `<${letter.id}@${domainOf(mail.fromAddress)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: letter.text,
    html: letter.html,
    ...(invitation ? { icalEvent: { ...invitation, filename: 'appointment.ics' } } : {}),
    attachments: more.map(({ method, content }) => ({
      filename: 'cancelled.ics',
      content,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

/** One conversation: connect, sign in, envelope, content, the server's answer. */
async function converse(mail: MailServer, to: string, content: () => Promise<Buffer>): Promise<void> {
  const connection = new SMTPConnection({
    host: mail.host.replace(/^\[|\]$/g, ''),
    port: mail.port,
    name: domainOf(mail.fromAddress),
    secure: mail.security === 'tls',
    requireTLS: mail.security === 'starttls',
    ignoreTLS: mail.security === 'none',
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: answerMs,
    logger: false,
  });
  const lost = new Promise<never>((_, reject) => {
    connection.on('error', reject);
    connection.once('end', () => reject(new Error('The connection ended.')));
  });
  lost.catch(() => undefined);
  const step = (work: (done: (error?: Error | null) => void) => void) =>
    Promise.race([
      lost,
      new Promise<void>((resolve, reject) => work((error) => (error ? reject(error) : resolve()))),
    ]);
  try {
    await step((done) => connection.connect((error) => done(error)));
    const { username: user, password: pass } = mail;
    if (user) await step((done) => connection.login({ user, pass: pass ?? '' }, done));
    await step((done) => {
      let settled = false;
      // The connection drains what it cannot send: a letter refused before its content must not count as given.
      const stream = Readable.from(
        (async function* () {
          if (!settled) yield await content();
        })(),
        { objectMode: false },
      );
      connection.send({ from: mail.fromAddress, to: [to] }, stream, (error) => {
        settled = true;
        done(error);
      });
    });
    connection.quit();
  } finally {
    connection.close();
  }
}

type SmtpError = Readonly<{ code?: string; responseCode?: number; response?: string; command?: string }>;

/** Only a plain no to this very letter is final; a wrong password or a server out of reach may be mended. */
function judge(error: unknown, given: boolean): Handover {
  const {
    code = '',
    responseCode = 0,
    response = '',
    command = '',
  }: SmtpError = typeof error === 'object' && error ? error : {};
  const said = response ? `The mail server said: ${withoutAddresses(response)}` : null;
  if (given && responseCode < 400)
    return { kind: 'unsure', why: 'The mail server had it and did not say whether it was sent.' };
  const aboutLetter = given || /^(MAIL|RCPT|DATA)/.test(command);
  if (responseCode >= 500 && aboutLetter)
    return { kind: 'refused', why: said ?? 'The mail server refused it.' };
  if (responseCode === 0 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
    return { kind: 'refused', why: 'The mail server does not take letters to this address.' };
  if (code === 'EAUTH')
    return { kind: 'later', why: `The mail server refused the user or the password. ${said ?? ''}`.trim() };
  if (code === 'ETLS')
    return {
      kind: 'later',
      why: 'No safe connection with the mail server: check its name, port and security.',
    };
  return { kind: 'later', why: said ?? 'The mail server cannot be reached.' };
}
