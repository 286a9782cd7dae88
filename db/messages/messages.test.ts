import { eq, sql } from 'drizzle-orm';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asClinic, inTransaction } from '@/db/access';
import * as appointments from '@/db/appointments';
import * as clients from '@/db/clients';
import * as messages from '@/db/messages';
import { sendMessage } from '@/db/messages/send';
import { remind, tellClient } from '@/db/messages/tell';
import { startWorker, type Worker } from '@/db/messages/worker';
import { episodes } from '@/db/schema/clients';
import { mailSettings } from '@/db/schema/schedule';
import { newClinic, type TestClinic } from '@/db/testing/clinic';
import { daysAhead } from '@/db/testing/holdings';
import { bringForward, jobsOf, untilTried } from '@/db/testing/job-line';
import { bookFor, mailBy, messagesOf, moveTo, newReader, toldOfRow } from '@/db/testing/mail-client';
import { type Mailbox, openMailbox } from '@/db/testing/mailbox';
import { MailSettings } from '@/lib/domain/mail-settings';

// Every letter here goes through a real SMTP conversation with a server in this process.

let clinic: TestClinic;
let box: Mailbox;
let worker: Worker;

beforeAll(async () => {
  box = await openMailbox();
  worker = await startWorker({
    ownerUrl: process.env.PALPATE_TEST_OWNER_URL ?? '',
    pollMs: 40,
    log: () => undefined,
  });
});
afterAll(async () => {
  await worker.stop();
  await box.close();
});
beforeEach(async () => {
  box.manners.recipient = undefined;
  box.manners.content = undefined;
  box.manners.password = undefined;
  box.received.length = 0;
  box.accepted.length = 0;
  box.recipients.length = 0;
  clinic = await newClinic();
  await messages.amend(clinic.admin, mailBy(box.port));
});

const now = () => new Date();
const cancel = (appointmentId: string) =>
  appointments.cancel(clinic.therapist, { appointmentId, by: 'client', reason: 'asked for it' });

const work = (reminders = false) => untilTried(clinic.clinicId, reminders);
const only = (letters: readonly ParsedMail[]): ParsedMail => {
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  if (!letter) throw new Error('No letter came.');
  return letter;
};
const stateOf = async () => (await messagesOf(clinic.clinicId)).map(({ state }) => state);

describe('a client who agreed', () => {
  test('gets one confirmation, not before 3 minutes, with its date as a calendar file', async () => {
    const { clientId } = await newReader(clinic);
    const before = Date.now();
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    const [job, ...more] = (await jobsOf(clinic.clinicId)).filter(({ task }) => task === 'tell-client');
    expect(more).toEqual([]);
    expect(job?.runAt.getTime()).toBeGreaterThanOrEqual(before + 180_000);
    expect(box.received).toEqual([]);
    await work();
    const letter = only(box.accepted);
    expect(letter.subject).toMatch(/^Your appointment on /);
    expect(letter.from?.text).toBe('"Harbour Lane" <desk@harbour-lane.test>');
    expect(box.recipients).toEqual(['amara@client.test']);
    expect(letter.text).toContain('with Ilse Brandt');
    expect(letter.html).toContain('with Ilse Brandt');
    const [message] = await messagesOf(clinic.clinicId);
    expect(letter.messageId).toBe(`<${message?.id}@harbour-lane.test>`);
    expect(message).toMatchObject({ state: 'sent', kind: 'confirmation', attempts: 1 });
    const files = letter.attachments.map(({ content }) => content.toString());
    expect(files.some((text) => text.includes(`UID:${id}@palpate`) && text.includes('METHOD:REQUEST'))).toBe(
      true,
    );
    expect(await toldOfRow(clinic.clinicId, id)).toMatchObject({ status: 'booked', startsAt: daysAhead(3) });
  });

  test('gets one message for a date moved twice within 3 minutes, about where it is now', async () => {
    const { clientId } = await newReader(clinic);
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    await moveTo(clinic, id, daysAhead(4));
    await moveTo(clinic, id, daysAhead(5));
    const waiting = (await jobsOf(clinic.clinicId)).filter(({ task }) => task === 'tell-client');
    expect(waiting).toHaveLength(1);
    await work();
    expect(only(box.accepted).subject).toMatch(/^Your appointment on /);
    expect(await toldOfRow(clinic.clinicId, id)).toMatchObject({ startsAt: daysAhead(5) });
  });

  test('hears nothing of a date booked and cancelled within 3 minutes', async () => {
    const { clientId } = await newReader(clinic);
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    await cancel(id);
    await work();
    expect(box.received).toEqual([]);
    expect(await messagesOf(clinic.clinicId)).toEqual([]);
  });

  test('hears nothing of a move that was taken back, and one message of one that was not', async () => {
    const { clientId } = await newReader(clinic);
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    await work();
    await moveTo(clinic, id, daysAhead(4));
    await moveTo(clinic, id, daysAhead(3));
    await work();
    expect(box.accepted).toHaveLength(1);
    await moveTo(clinic, id, daysAhead(4));
    await work();
    expect(box.accepted.map(({ subject }) => subject?.split(':')[0])).toEqual([
      expect.stringMatching(/^Your appointment on/),
      'Changed',
    ]);
  });

  test('gets one cancellation that takes the date out of the calendar', async () => {
    const { clientId } = await newReader(clinic);
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    await work();
    await cancel(id);
    await work();
    const [, letter, ...more] = box.accepted;
    expect(more).toEqual([]);
    expect(letter?.subject).toMatch(/^Cancelled: your appointment on /);
    const file = letter?.attachments.map(({ content }) => content.toString()).join('') ?? '';
    expect(file).toContain('METHOD:CANCEL');
    expect(file).toContain(`UID:${id}@palpate`);
    await work();
    expect(box.accepted).toHaveLength(2);
  });

  test('gets one message for a weekly block, with every date', async () => {
    const { clientId, episodeId } = await newReader(clinic);
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.update(episodes).set({ phase: 'weekly', intervalDays: 7 }).where(eq(episodes.id, episodeId)),
    );
    const { therapist, roomId, serviceId } = clinic;
    const booking = { clientId, episodeId, staffId: therapist.staffId, roomId, serviceId };
    await appointments.book(therapist, { ...booking, startsAt: daysAhead(3), weeks: 4 });
    await work();
    const letter = only(box.accepted);
    expect(letter.subject).toMatch(/^Your 4 appointments, the first on /);
    const file = letter.attachments.map(({ content }) => content.toString())[0] ?? '';
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  });
});

describe('nobody is written to who did not agree', () => {
  test.each([
    ['was never asked', { agreed: null }],
    ['refused', { agreed: false }],
    ['has no e-mail', { email: null }],
  ])('who %s', async (_why, given) => {
    const { clientId } = await newReader(clinic, given);
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    await work(true);
    expect(box.received).toEqual([]);
    expect(await messagesOf(clinic.clinicId)).toEqual([]);
    expect(await toldOfRow(clinic.clinicId, id)).toBeNull();
  });

  test('and a client who agrees later is told then of the dates to come', async () => {
    const { clientId } = await newReader(clinic, { agreed: null });
    await bookFor(clinic, clientId, daysAhead(3));
    await work();
    await clients.recordConsent(clinic.therapist, clientId, {
      kind: 'messages',
      given: true,
      onDay: daysAhead(0).slice(0, 10),
    });
    await work();
    expect(only(box.accepted).subject).toMatch(/^Your appointment on /);
  });

  test('and a message that waits stays when the client says no meanwhile', async () => {
    const { clientId } = await newReader(clinic);
    await bookFor(clinic, clientId, daysAhead(3));
    const messageId = await tellClient(clinic.clinicId, clientId, now());
    await clients.recordConsent(clinic.therapist, clientId, {
      kind: 'messages',
      given: false,
      onDay: daysAhead(0).slice(0, 10),
    });
    await sendMessage(clinic.clinicId, messageId ?? '', false);
    expect(box.received).toEqual([]);
    expect(await stateOf()).toEqual(['failed']);
  });

  test('and nothing leaves, nor is put in line, while mail is off', async () => {
    await messages.amend(clinic.admin, mailBy(box.port, { sending: 'off' }));
    const { clientId } = await newReader(clinic);
    await bookFor(clinic, clientId, daysAhead(3));
    expect(await jobsOf(clinic.clinicId)).toEqual([]);
    expect(await tellClient(clinic.clinicId, clientId, now())).toBeNull();
  });
});

describe('a reminder', () => {
  const reminders = async () => (await jobsOf(clinic.clinicId)).filter(({ task }) => task === 'remind');

  test('waits for its hour, follows a move, and goes with a cancellation', async () => {
    const { clientId } = await newReader(clinic);
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    const hoursBefore = (days: number) => new Date(Date.parse(daysAhead(days)) - 24 * 3_600_000);
    expect((await reminders()).map(({ runAt }) => runAt)).toEqual([hoursBefore(3)]);
    await moveTo(clinic, id, daysAhead(6));
    expect((await reminders()).map(({ runAt }) => runAt)).toEqual([hoursBefore(6)]);
    await cancel(id);
    expect(await reminders()).toEqual([]);
  });

  test('comes once for a date that still stands, whatever runs twice', async () => {
    const { clientId } = await newReader(clinic);
    const { id: appointmentId, startsAt } = await bookFor(clinic, clientId, daysAhead(3));
    await work(true);
    await work(true);
    expect(await remind(clinic.clinicId, { appointmentId, startsAt }, now())).toBeNull();
    const subjects = box.accepted.map(({ subject }) => subject ?? '');
    expect(subjects.filter((text) => text.startsWith('Reminder: your appointment on '))).toHaveLength(1);
  });

  test('made for another time, or for a cancelled date, says nothing', async () => {
    const { clientId } = await newReader(clinic);
    const { id: appointmentId } = await bookFor(clinic, clientId, daysAhead(3));
    expect(await remind(clinic.clinicId, { appointmentId, startsAt: daysAhead(4) }, now())).toBeNull();
    await cancel(appointmentId);
    expect(await remind(clinic.clinicId, { appointmentId, startsAt: daysAhead(3) }, now())).toBeNull();
  });

  test('is set anew for all dates when the clinic chooses other hours', async () => {
    const { clientId } = await newReader(clinic);
    await bookFor(clinic, clientId, daysAhead(5));
    await messages.amend(clinic.admin, mailBy(box.port, { reminderHours: 48 }));
    expect((await reminders()).map(({ runAt }) => runAt.toISOString())).toEqual([daysAhead(3)]);
    await messages.amend(clinic.admin, mailBy(box.port, { reminderHours: null }));
    expect(await reminders()).toEqual([]);
  });
});

describe('a mail server in trouble', () => {
  async function composed(): Promise<{ messageId: string; clientId: string; appointmentId: string }> {
    const { clientId } = await newReader(clinic);
    const { id } = await bookFor(clinic, clientId, daysAhead(3));
    await work();
    const [message] = await messagesOf(clinic.clinicId);
    return { messageId: message?.id ?? '', clientId, appointmentId: id };
  }
  const send = (messageId: string, last = false) => sendMessage(clinic.clinicId, messageId, last);

  test('that says "later" is asked again, and the letter keeps its id', async () => {
    const answers = [{ responseCode: 451, message: '4.3.2 try later, amara@client.test' }, null];
    box.manners.content = async () => answers.shift() ?? null;
    const { messageId } = await composed();
    expect(await stateOf()).toEqual(['waiting']);
    const [job] = (await jobsOf(clinic.clinicId)).filter(({ attempts }) => attempts === 1);
    expect(job?.lastError).toContain('451');
    expect(job?.lastError).not.toContain('amara');
    const [waiting] = (await messages.list(clinic.admin)).waiting;
    expect(waiting?.why).toContain('451');
    expect(waiting?.why).not.toContain('amara');
    await bringForward(clinic.clinicId, 'send:%');
    await expect.poll(() => stateOf(), { timeout: 8000 }).toEqual(['sent']);
    expect(box.received.map((letter) => letter.messageId)).toEqual([
      `<${messageId}@harbour-lane.test>`,
      `<${messageId}@harbour-lane.test>`,
    ]);
    expect(box.accepted).toHaveLength(1);
  });

  test('that says "never" makes a dead letter an admin sees, and can send again', async () => {
    box.manners.recipient = (address) => ({ responseCode: 550, message: `5.1.1 <${address}> unknown` });
    const { messageId } = await composed();
    expect(await stateOf()).toEqual(['failed']);
    const { failed } = await messages.list(clinic.admin);
    expect(failed).toMatchObject([{ id: messageId, to: 'a…@client.test' }]);
    expect(failed[0]?.why).toContain('550');
    expect(failed[0]?.why).not.toContain('amara');
    box.manners.recipient = undefined;
    await messages.sendAgain(clinic.admin, messageId);
    await expect.poll(() => stateOf()).toEqual(['sent']);
    expect(box.accepted).toHaveLength(1);
    await expect(messages.sendAgain(clinic.admin, messageId)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('out of reach to the last try makes a dead letter', async () => {
    await messages.amend(clinic.admin, mailBy(9));
    const { messageId } = await composed();
    await expect(send(messageId)).rejects.toThrow('cannot be reached');
    await send(messageId, true);
    expect(await stateOf()).toEqual(['failed']);
    await messages.drop(clinic.admin, messageId);
    expect(await stateOf()).toEqual(['dropped']);
  });

  test('that takes all of it and hangs up leaves it unsure: a person decides, no machine', async () => {
    box.manners.content = async () => 'hang up';
    const { messageId } = await composed();
    await expect.poll(() => stateOf()).toEqual(['unsure']);
    await expect
      .poll(async () => (await jobsOf(clinic.clinicId)).filter(({ task }) => task === 'send-message'))
      .toEqual([]);
    await send(messageId);
    expect(box.received).toHaveLength(1);
    expect((await messages.list(clinic.admin)).unsure.map(({ id }) => id)).toEqual([messageId]);
    box.manners.content = undefined;
    await messages.sendAgain(clinic.admin, messageId);
    await expect.poll(() => stateOf()).toEqual(['sent']);
  });

  test('never delays the truth: what could not leave is said by the newer message, once', async () => {
    await messages.amend(clinic.admin, mailBy(9));
    const { appointmentId } = await composed();
    await moveTo(clinic, appointmentId, daysAhead(4));
    await messages.amend(clinic.admin, mailBy(box.port));
    await work();
    expect(await stateOf()).toEqual(['dropped', 'sent']);
    // The client never heard of the first time, so it is no change.
    expect(only(box.accepted).subject).toMatch(/^Your appointment on /);
    expect(await toldOfRow(clinic.clinicId, appointmentId)).toMatchObject({ startsAt: daysAhead(4) });
  });

  test('hears of a message once, even when two try at the same time', async () => {
    await messages.amend(clinic.admin, mailBy(9));
    const { messageId } = await composed();
    await expect
      .poll(async () => (await jobsOf(clinic.clinicId)).some(({ attempts }) => attempts > 0))
      .toBe(true);
    await messages.amend(clinic.admin, mailBy(box.port));
    await Promise.allSettled(Array.from({ length: 6 }, () => send(messageId)));
    expect(box.received.length).toBeLessThanOrEqual(1);
    if (box.received.length === 0) await send(messageId);
    expect(box.accepted).toHaveLength(1);
  });
});

describe('the way mail leaves', () => {
  const raw = () =>
    asClinic(clinic.clinicId, (tx) =>
      tx.select().from(mailSettings).where(eq(mailSettings.clinicId, clinic.clinicId)),
    );

  test('keeps its password sealed, shows it to nobody, and tells it to no other server', async () => {
    const password = 'kelp and tide 7';
    const signedIn = mailBy(box.port, { username: 'desk', password });
    const shown = await messages.amend(clinic.admin, signedIn);
    expect(JSON.stringify([shown, await messages.settings(clinic.admin)])).not.toContain(password);
    const [row] = await raw();
    expect(row?.passwordSealed?.toString('latin1')).not.toContain(password);
    const again = { ...signedIn, password: null };
    await messages.amend(clinic.admin, again);
    for (const other of [{ host: 'localhost' }, { port: box.port + 1 }, { username: 'other' }])
      await expect(messages.amend(clinic.admin, { ...again, ...other })).rejects.toMatchObject({
        code: 'invalid',
      });
    box.manners.password = password;
    await messages.sendTest(clinic.admin);
    expect(only(box.accepted).subject).toBe('A test from Palpate');
    // Put under another server by hand, it opens no more.
    await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
      tx.execute(sql`update mail_settings set host = 'localhost' where clinic_id = ${clinic.clinicId}`),
    );
    await expect(messages.sendTest(clinic.admin)).rejects.toThrow('Write it again');
  });

  test('says in words when the password is wrong, and names no address', async () => {
    box.manners.password = 'right';
    await messages.amend(clinic.admin, mailBy(box.port, { username: 'desk', password: 'wrong' }));
    const words = await messages.sendTest(clinic.admin).catch((error: Error) => error.message);
    expect(words).toContain('refused the user or the password');
    expect(words).not.toContain('@');
  });

  test('gives nothing to a server whose certificate nobody vouches for', async () => {
    const own = await openMailbox({}, true);
    await messages.amend(clinic.admin, mailBy(own.port, { security: 'starttls' }));
    await expect(messages.sendTest(clinic.admin)).rejects.toMatchObject({ code: 'conflict' });
    await messages.amend(clinic.admin, mailBy(box.port, { security: 'starttls' }));
    await expect(messages.sendTest(clinic.admin)).rejects.toMatchObject({ code: 'conflict' });
    expect([...own.received, ...box.received]).toEqual([]);
    await own.close();
  });

  test('lets no typed name or address add a header or a recipient', async () => {
    const evil = 'Desk\r\nBcc: all@client.test';
    expect(
      MailSettings.safeParse({ ...mailBy(box.port), password: '', username: '', fromName: evil }).success,
    ).toBe(false);
    await messages.amend(clinic.admin, mailBy(box.port, { fromName: evil }));
    const { clientId } = await newReader(clinic, { name: 'Amara\r\nBcc:all@client.test Okafor' });
    await bookFor(clinic, clientId, daysAhead(3));
    await work();
    const letter = only(box.accepted);
    expect(letter.headers.has('bcc')).toBe(false);
    expect(letter.headers.has('cc')).toBe(false);
    expect(box.recipients).toEqual(['amara@client.test']);
    for (const email of [
      'a@client.test\r\nRCPT TO:<b@client.test>',
      'a@client.test, b@client.test',
      'a@client.test>',
    ]) {
      const { clientId: odd } = await newReader(clinic, { email });
      await bookFor(clinic, odd, daysAhead(9));
      expect(await tellClient(clinic.clinicId, odd, now())).toBeNull();
      await inTransaction({ clinic_id: clinic.clinicId }, (tx) =>
        tx.execute(sql`update appointments set status = 'cancelled_by_clinic' where client_id = ${odd}`),
      );
    }
  });
});

describe('the line of jobs', () => {
  test('takes no job for another clinic, and shows its tables to nobody', async () => {
    const other = await newClinic();
    const payload = JSON.stringify({ clinicId: other.clinicId, clientId: other.clinicId });
    const add = () =>
      asClinic(clinic.clinicId, (tx) =>
        tx.execute(sql`select add_clinic_job('tell-client', ${payload}::jsonb, now(), 'news:x')`),
      );
    await expect(add()).rejects.toThrow();
    await expect(
      inTransaction({}, (tx) => tx.execute(sql`select * from graphile_worker.jobs`)),
    ).rejects.toThrow();
  });

  test('leaves no job of a demo clinic that was removed', async () => {
    const demo = await newClinic({ demo: true });
    await messages.amend(demo.admin, mailBy(box.port));
    const { clientId } = await newReader(demo);
    await bookFor(demo, clientId, daysAhead(3));
    expect(await jobsOf(demo.clinicId)).not.toEqual([]);
    await inTransaction({ clinic_id: demo.clinicId }, (tx) =>
      tx.execute(sql`select remove_demo_clinic(${demo.clinicId})`),
    );
    expect(await jobsOf(demo.clinicId)).toEqual([]);
  });
});
