import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

type Answer = { responseCode: number; message: string };

/** What the server does with the next letters; each function answers null for a yes. */
export type Manners = {
  recipient?: ((address: string) => Answer | null) | undefined;
  /** After the whole content has come; its yes leaves only when this settles. */
  content?: ((letter: ParsedMail) => Promise<Answer | 'hang up' | null>) | undefined;
  connection?: (() => Promise<void>) | undefined;
  password?: string | undefined;
};

export type Mailbox = Readonly<{
  port: number;
  /** Letters whose whole content came, in order. */
  received: ParsedMail[];
  /** Of them, those the server said yes to. */
  accepted: ParsedMail[];
  /** Envelope recipients of accepted letters. */
  recipients: string[];
  manners: Manners;
  close: () => Promise<void>;
}>;

const refusal = ({ responseCode, message }: Answer) => Object.assign(new Error(message), { responseCode });

/** Ends every conversation in the middle, without a word. */
function hangUp(server: SMTPServer): void {
  const open = 'connections' in server ? server.connections : null;
  if (!(open instanceof Set)) throw new Error('The mail server keeps no list of its connections.');
  for (const one of open) one._socket.destroy();
}

/** A real mail server on this machine's own address. */
export async function openMailbox(manners: Manners = {}, tls = false): Promise<Mailbox> {
  const received: ParsedMail[] = [];
  const accepted: ParsedMail[] = [];
  const recipients: string[] = [];
  const box = { received, accepted, recipients, manners };
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    logger: false,
    closeTimeout: 50,
    disabledCommands: tls ? [] : ['STARTTLS'],
    onConnect: (_session, done) => {
      Promise.resolve(manners.connection?.()).then(() => done(), done);
    },
    onAuth: ({ password }, _session, done) => {
      if (password === manners.password) return done(null, { user: 'clinic' });
      done(refusal({ responseCode: 535, message: '5.7.8 bad credentials of desk@clinic.test' }));
    },
    onRcptTo: ({ address }, _session, done) => {
      const answer = manners.recipient?.(address) ?? null;
      done(answer ? refusal(answer) : null);
    },
    onData: (stream, session, done) => {
      simpleParser(stream).then(async (letter) => {
        received.push(letter);
        const answer = (await manners.content?.(letter)) ?? null;
        if (answer === 'hang up') return hangUp(server);
        if (answer) return done(refusal(answer));
        accepted.push(letter);
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address));
        done();
      }, done);
    },
  });
  // A client that is killed resets its connection; that is what the tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { ...box, port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
