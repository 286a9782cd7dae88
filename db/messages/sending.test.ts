import { eq, sql } from 'drizzle-orm';
import type { ParsedMail } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { asClinic, inTransaction } from '@/db/access';
import * as messages from '@/db/messages';
import { sendMessage } from '@/db/messages/send';
import { tellClient } from '@/db/messages/tell';
import { mailSettings } from '@/db/schema/schedule';
import { newClinic } from '@/db/testing/clinic';
import { daysAhead } from '@/db/testing/holdings';
import { bringForward, jobsOf } from '@/db/testing/job-line';
import { bookFor, mailBy, messagesOf, moveTo, newReader, toldOfRow } from '@/db/testing/mail-client';
import { openMailbox } from '@/db/testing/mailbox';
import { openPostOffice } from '@/db/testing/post-office';
import { MailSettings } from '@/lib/domain/mail-settings';

const post = openPostOffice();
const now = () => new Date();

const only = (letters: readonly ParsedMail[]): ParsedMail => {
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  if (!letter) throw new Error('No letter came.');
  return letter;
};

describe('a mail server in trouble', () => {
  async function composed(): Promise<{ messageId: string; clientId: string; appointmentId: string }> {
    const { clientId } = await newReader(post.clinic);
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    await post.work();
    const [message] = await messagesOf(post.clinic.clinicId);
    return { messageId: message?.id ?? '', clientId, appointmentId: id };
  }
  const send = (messageId: string, last = false) => sendMessage(post.clinic.clinicId, messageId, last);

  test('that says "later" is asked again, and the letter keeps its id', async () => {
    const answers = [{ responseCode: 451, message: '4.3.2 try later, amara@client.test' }, null];
    post.box.manners.content = async () => answers.shift() ?? null;
    const { messageId } = await composed();
    expect(await post.stateOf()).toEqual(['waiting']);
    const [job] = (await jobsOf(post.clinic.clinicId)).filter(({ attempts }) => attempts === 1);
    expect(job?.lastError).toContain('451');
    expect(job?.lastError).not.toContain('amara');
    const [waiting] = (await messages.list(post.clinic.admin)).waiting;
    expect(waiting?.why).toContain('451');
    expect(waiting?.why).not.toContain('amara');
    await bringForward(post.clinic.clinicId, 'send:%');
    await expect.poll(() => post.stateOf(), { timeout: 8000 }).toEqual(['sent']);
    expect(post.box.received.map((letter) => letter.messageId)).toEqual([
      `<${messageId}@harbour-lane.test>`,
      `<${messageId}@harbour-lane.test>`,
    ]);
    expect(post.box.accepted).toHaveLength(1);
  });

  test('that says "never" makes a dead letter an admin sees, and can send again', async () => {
    post.box.manners.recipient = (address) => ({ responseCode: 550, message: `5.1.1 <${address}> unknown` });
    const { messageId } = await composed();
    expect(await post.stateOf()).toEqual(['failed']);
    const { failed } = await messages.list(post.clinic.admin);
    expect(failed).toMatchObject([{ id: messageId, to: 'a…@client.test' }]);
    expect(failed[0]?.why).toContain('550');
    expect(failed[0]?.why).not.toContain('amara');
    post.box.manners.recipient = undefined;
    await messages.sendAgain(post.clinic.admin, messageId);
    await expect.poll(() => post.stateOf()).toEqual(['sent']);
    expect(post.box.accepted).toHaveLength(1);
    await expect(messages.sendAgain(post.clinic.admin, messageId)).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('out of reach to the last try makes a dead letter', async () => {
    await messages.amend(post.clinic.admin, mailBy(9));
    const { messageId } = await composed();
    await expect(send(messageId)).rejects.toThrow('cannot be reached');
    await send(messageId, true);
    expect(await post.stateOf()).toEqual(['failed']);
    await messages.drop(post.clinic.admin, messageId);
    expect(await post.stateOf()).toEqual(['dropped']);
  });

  test('that takes all of it and hangs up leaves it unsure: a person decides, no machine', async () => {
    post.box.manners.content = async () => 'hang up';
    const { messageId } = await composed();
    await expect.poll(() => post.stateOf()).toEqual(['unsure']);
    await expect
      .poll(async () => (await jobsOf(post.clinic.clinicId)).filter(({ task }) => task === 'send-message'))
      .toEqual([]);
    await send(messageId);
    expect(post.box.received).toHaveLength(1);
    expect((await messages.list(post.clinic.admin)).unsure.map(({ id }) => id)).toEqual([messageId]);
    post.box.manners.content = undefined;
    await messages.sendAgain(post.clinic.admin, messageId);
    await expect.poll(() => post.stateOf()).toEqual(['sent']);
  });

  test('never delays the truth: what could not leave is said by the newer message, once', async () => {
    await messages.amend(post.clinic.admin, mailBy(9));
    const { appointmentId } = await composed();
    await moveTo(post.clinic, appointmentId, daysAhead(4));
    await messages.amend(post.clinic.admin, mailBy(post.box.port));
    await post.work();
    expect(await post.stateOf()).toEqual(['dropped', 'sent']);
    // The client never heard of the first time, so it is no change.
    expect(only(post.box.accepted).subject).toMatch(/^Your appointment on /);
    expect(await toldOfRow(post.clinic.clinicId, appointmentId)).toMatchObject({ startsAt: daysAhead(4) });
  });

  test('hears of a message once, even when two try at the same time', async () => {
    await messages.amend(post.clinic.admin, mailBy(9));
    const { messageId } = await composed();
    await expect
      .poll(async () => (await jobsOf(post.clinic.clinicId)).some(({ attempts }) => attempts > 0))
      .toBe(true);
    await messages.amend(post.clinic.admin, mailBy(post.box.port));
    await Promise.allSettled(Array.from({ length: 6 }, () => send(messageId)));
    expect(post.box.received.length).toBeLessThanOrEqual(1);
    if (post.box.received.length === 0) await send(messageId);
    expect(post.box.accepted).toHaveLength(1);
  });
});

describe('the way mail leaves', () => {
  const raw = () =>
    asClinic(post.clinic.clinicId, (tx) =>
      tx.select().from(mailSettings).where(eq(mailSettings.clinicId, post.clinic.clinicId)),
    );

  test('keeps its password sealed, shows it to nobody, and tells it to no other server', async () => {
    const password = 'kelp and tide 7';
    const signedIn = mailBy(post.box.port, { username: 'desk', password });
    const shown = await messages.amend(post.clinic.admin, signedIn);
    expect(JSON.stringify([shown, await messages.settings(post.clinic.admin)])).not.toContain(password);
    const [row] = await raw();
    expect(row?.passwordSealed?.toString('latin1')).not.toContain(password);
    const again = { ...signedIn, password: null };
    await messages.amend(post.clinic.admin, again);
    for (const other of [{ host: 'localhost' }, { port: post.box.port + 1 }, { username: 'other' }])
      await expect(messages.amend(post.clinic.admin, { ...again, ...other })).rejects.toMatchObject({
        code: 'invalid',
      });
    post.box.manners.password = password;
    await messages.sendTest(post.clinic.admin);
    expect(only(post.box.accepted).subject).toBe('A test from Palpate');
    // Put under another server by hand, it opens no more.
    await inTransaction({ clinic_id: post.clinic.clinicId }, (tx) =>
      tx.execute(sql`update mail_settings set host = 'localhost' where clinic_id = ${post.clinic.clinicId}`),
    );
    await expect(messages.sendTest(post.clinic.admin)).rejects.toThrow('Write it again');
  });

  test('says in words when the password is wrong, and names no address', async () => {
    post.box.manners.password = 'right';
    await messages.amend(post.clinic.admin, mailBy(post.box.port, { username: 'desk', password: 'wrong' }));
    const words = await messages.sendTest(post.clinic.admin).catch((error: Error) => error.message);
    expect(words).toContain('refused the user or the password');
    expect(words).not.toContain('@');
  });

  test('gives nothing to a server whose certificate nobody vouches for', async () => {
    const own = await openMailbox({}, true);
    await messages.amend(post.clinic.admin, mailBy(own.port, { security: 'starttls' }));
    await expect(messages.sendTest(post.clinic.admin)).rejects.toMatchObject({ code: 'conflict' });
    await messages.amend(post.clinic.admin, mailBy(post.box.port, { security: 'starttls' }));
    await expect(messages.sendTest(post.clinic.admin)).rejects.toMatchObject({ code: 'conflict' });
    expect([...own.received, ...post.box.received]).toEqual([]);
    await own.close();
  });

  test('lets no typed name or address add a header or a recipient', async () => {
    const evil = 'Desk\r\nBcc: all@client.test';
    expect(
      MailSettings.safeParse({ ...mailBy(post.box.port), password: '', username: '', fromName: evil })
        .success,
    ).toBe(false);
    await messages.amend(post.clinic.admin, mailBy(post.box.port, { fromName: evil }));
    const { clientId } = await newReader(post.clinic, { name: 'Amara\r\nBcc:all@client.test Okafor' });
    await bookFor(post.clinic, clientId, daysAhead(3));
    await post.work();
    const letter = only(post.box.accepted);
    expect(letter.headers.has('bcc')).toBe(false);
    expect(letter.headers.has('cc')).toBe(false);
    expect(post.box.recipients).toEqual(['amara@client.test']);
    for (const email of [
      'a@client.test\r\nRCPT TO:<b@client.test>',
      'a@client.test, b@client.test',
      'a@client.test>',
    ]) {
      const { clientId: odd } = await newReader(post.clinic, { email });
      await bookFor(post.clinic, odd, daysAhead(9));
      expect(await tellClient(post.clinic.clinicId, odd, now())).toBeNull();
      await inTransaction({ clinic_id: post.clinic.clinicId }, (tx) =>
        tx.execute(sql`update appointments set status = 'cancelled_by_clinic' where client_id = ${odd}`),
      );
    }
  });
});

describe('the line of jobs', () => {
  test('takes no job for another post.clinic, and shows its tables to nobody', async () => {
    const other = await newClinic();
    const payload = JSON.stringify({ clinicId: other.clinicId, clientId: other.clinicId });
    const add = () =>
      asClinic(post.clinic.clinicId, (tx) =>
        tx.execute(sql`select add_clinic_job('tell-client', ${payload}::jsonb, now(), 'news:x')`),
      );
    await expect(add()).rejects.toThrow();
    await expect(
      inTransaction({}, (tx) => tx.execute(sql`select * from graphile_worker.jobs`)),
    ).rejects.toThrow();
  });

  test('leaves no job of a demo clinic that was removed', async () => {
    const demo = await newClinic({ demo: true });
    await messages.amend(demo.admin, mailBy(post.box.port));
    const { clientId } = await newReader(demo);
    await bookFor(demo, clientId, daysAhead(3));
    expect(await jobsOf(demo.clinicId)).not.toEqual([]);
    await inTransaction({ clinic_id: demo.clinicId }, (tx) =>
      tx.execute(sql`select remove_demo_clinic(${demo.clinicId})`),
    );
    expect(await jobsOf(demo.clinicId)).toEqual([]);
  });
});
