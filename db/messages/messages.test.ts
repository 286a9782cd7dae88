import { eq } from 'drizzle-orm';
import type { ParsedMail } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '@/db/access';
import * as appointments from '@/db/appointments';
import * as clients from '@/db/clients';
import * as messages from '@/db/messages';
import { sendMessage } from '@/db/messages/send';
import { remind, tellClient } from '@/db/messages/tell';
import { episodes } from '@/db/schema/clients';
import { daysAhead } from '@/db/testing/holdings';
import { jobsOf } from '@/db/testing/job-line';
import { bookFor, mailBy, messagesOf, moveTo, newReader, toldOfRow } from '@/db/testing/mail-client';
import { openPostOffice } from '@/db/testing/post-office';

const post = openPostOffice();
const now = () => new Date();
const cancel = (appointmentId: string) =>
  appointments.cancel(post.clinic.therapist, { appointmentId, by: 'client', reason: 'asked for it' });

const only = (letters: readonly ParsedMail[]): ParsedMail => {
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  if (!letter) throw new Error('No letter came.');
  return letter;
};

describe('a client who agreed', () => {
  test('gets one confirmation, not before 3 minutes, with its date as a calendar file', async () => {
    const { clientId } = await newReader(post.clinic);
    const before = Date.now();
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    const [job, ...more] = (await jobsOf(post.clinic.clinicId)).filter(({ task }) => task === 'tell-client');
    expect(more).toEqual([]);
    expect(job?.runAt.getTime()).toBeGreaterThanOrEqual(before + 180_000);
    expect(post.box.received).toEqual([]);
    await post.work();
    const letter = only(post.box.accepted);
    expect(letter.subject).toMatch(/^Your appointment on /);
    expect(letter.from?.text).toBe('"Harbour Lane" <desk@harbour-lane.test>');
    expect(post.box.recipients).toEqual(['amara@client.test']);
    expect(letter.text).toContain('with Ilse Brandt');
    expect(letter.html).toContain('with Ilse Brandt');
    const [message] = await messagesOf(post.clinic.clinicId);
    expect(letter.messageId).toBe(`<${message?.id}@harbour-lane.test>`);
    expect(message).toMatchObject({ state: 'sent', kind: 'confirmation', attempts: 1 });
    const files = letter.attachments.map(({ content }) => content.toString());
    expect(files.some((text) => text.includes(`UID:${id}@palpate`) && text.includes('METHOD:REQUEST'))).toBe(
      true,
    );
    expect(await toldOfRow(post.clinic.clinicId, id)).toMatchObject({
      status: 'booked',
      startsAt: daysAhead(3),
    });
  });

  test('gets one message for a date moved twice within 3 minutes, about where it is now', async () => {
    const { clientId } = await newReader(post.clinic);
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    await moveTo(post.clinic, id, daysAhead(4));
    await moveTo(post.clinic, id, daysAhead(5));
    const waiting = (await jobsOf(post.clinic.clinicId)).filter(({ task }) => task === 'tell-client');
    expect(waiting).toHaveLength(1);
    await post.work();
    expect(only(post.box.accepted).subject).toMatch(/^Your appointment on /);
    expect(await toldOfRow(post.clinic.clinicId, id)).toMatchObject({ startsAt: daysAhead(5) });
  });

  test('hears nothing of a date booked and cancelled within 3 minutes', async () => {
    const { clientId } = await newReader(post.clinic);
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    await cancel(id);
    await post.work();
    expect(post.box.received).toEqual([]);
    expect(await messagesOf(post.clinic.clinicId)).toEqual([]);
  });

  test('hears nothing of a move that was taken back, and one message of one that was not', async () => {
    const { clientId } = await newReader(post.clinic);
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    await post.work();
    await moveTo(post.clinic, id, daysAhead(4));
    await moveTo(post.clinic, id, daysAhead(3));
    await post.work();
    expect(post.box.accepted).toHaveLength(1);
    await moveTo(post.clinic, id, daysAhead(4));
    await post.work();
    expect(post.box.accepted.map(({ subject }) => subject?.split(':')[0])).toEqual([
      expect.stringMatching(/^Your appointment on/),
      'Changed',
    ]);
  });

  test('gets one cancellation that takes the date out of the calendar', async () => {
    const { clientId } = await newReader(post.clinic);
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    await post.work();
    await cancel(id);
    await post.work();
    const [, letter, ...more] = post.box.accepted;
    expect(more).toEqual([]);
    expect(letter?.subject).toMatch(/^Cancelled: your appointment on /);
    const file = letter?.attachments.map(({ content }) => content.toString()).join('') ?? '';
    expect(file).toContain('METHOD:CANCEL');
    expect(file).toContain(`UID:${id}@palpate`);
    await post.work();
    expect(post.box.accepted).toHaveLength(2);
  });

  test('gets one message for a weekly block, with every date', async () => {
    const { clientId, episodeId } = await newReader(post.clinic);
    await inTransaction({ clinic_id: post.clinic.clinicId }, (tx) =>
      tx.update(episodes).set({ phase: 'weekly', intervalDays: 7 }).where(eq(episodes.id, episodeId)),
    );
    const { therapist, roomId, serviceId } = post.clinic;
    const booking = { clientId, episodeId, staffId: therapist.staffId, roomId, serviceId };
    await appointments.book(therapist, { ...booking, startsAt: daysAhead(3), weeks: 4 });
    await post.work();
    const letter = only(post.box.accepted);
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
    const { clientId } = await newReader(post.clinic, given);
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    await post.work(true);
    expect(post.box.received).toEqual([]);
    expect(await messagesOf(post.clinic.clinicId)).toEqual([]);
    expect(await toldOfRow(post.clinic.clinicId, id)).toBeNull();
  });

  test('and a client who agrees later is told then of the dates to come', async () => {
    const { clientId } = await newReader(post.clinic, { agreed: null });
    await bookFor(post.clinic, clientId, daysAhead(3));
    await post.work();
    await clients.recordConsent(post.clinic.therapist, clientId, {
      kind: 'messages',
      given: true,
      onDay: daysAhead(0).slice(0, 10),
    });
    await post.work();
    expect(only(post.box.accepted).subject).toMatch(/^Your appointment on /);
  });

  test('and a message that waits stays when the client says no meanwhile', async () => {
    const { clientId } = await newReader(post.clinic);
    await bookFor(post.clinic, clientId, daysAhead(3));
    const messageId = await tellClient(post.clinic.clinicId, clientId, now());
    await clients.recordConsent(post.clinic.therapist, clientId, {
      kind: 'messages',
      given: false,
      onDay: daysAhead(0).slice(0, 10),
    });
    await sendMessage(post.clinic.clinicId, messageId ?? '', false);
    expect(post.box.received).toEqual([]);
    expect(await post.stateOf()).toEqual(['failed']);
  });

  test('and nothing leaves, nor is put in line, while mail is off', async () => {
    await messages.amend(post.clinic.admin, mailBy(post.box.port, { sending: 'off' }));
    const { clientId } = await newReader(post.clinic);
    await bookFor(post.clinic, clientId, daysAhead(3));
    expect(await jobsOf(post.clinic.clinicId)).toEqual([]);
    expect(await tellClient(post.clinic.clinicId, clientId, now())).toBeNull();
  });
});

describe('a reminder', () => {
  const reminders = async () => (await jobsOf(post.clinic.clinicId)).filter(({ task }) => task === 'remind');

  test('waits for its hour, follows a move, and goes with a cancellation', async () => {
    const { clientId } = await newReader(post.clinic);
    const { id } = await bookFor(post.clinic, clientId, daysAhead(3));
    const hoursBefore = (days: number) => new Date(Date.parse(daysAhead(days)) - 24 * 3_600_000);
    expect((await reminders()).map(({ runAt }) => runAt)).toEqual([hoursBefore(3)]);
    await moveTo(post.clinic, id, daysAhead(6));
    expect((await reminders()).map(({ runAt }) => runAt)).toEqual([hoursBefore(6)]);
    await cancel(id);
    expect(await reminders()).toEqual([]);
  });

  test('comes once for a date that still stands, whatever runs twice', async () => {
    const { clientId } = await newReader(post.clinic);
    const { id: appointmentId, startsAt } = await bookFor(post.clinic, clientId, daysAhead(3));
    await post.work(true);
    await post.work(true);
    expect(await remind(post.clinic.clinicId, { appointmentId, startsAt }, now())).toBeNull();
    const subjects = post.box.accepted.map(({ subject }) => subject ?? '');
    expect(subjects.filter((text) => text.startsWith('Reminder: your appointment on '))).toHaveLength(1);
  });

  test('made for another time, or for a cancelled date, says nothing', async () => {
    const { clientId } = await newReader(post.clinic);
    const { id: appointmentId } = await bookFor(post.clinic, clientId, daysAhead(3));
    expect(await remind(post.clinic.clinicId, { appointmentId, startsAt: daysAhead(4) }, now())).toBeNull();
    await cancel(appointmentId);
    expect(await remind(post.clinic.clinicId, { appointmentId, startsAt: daysAhead(3) }, now())).toBeNull();
  });

  test('is set anew for all dates when the clinic chooses other hours', async () => {
    const { clientId } = await newReader(post.clinic);
    await bookFor(post.clinic, clientId, daysAhead(5));
    await messages.amend(post.clinic.admin, mailBy(post.box.port, { reminderHours: 48 }));
    expect((await reminders()).map(({ runAt }) => runAt.toISOString())).toEqual([daysAhead(3)]);
    await messages.amend(post.clinic.admin, mailBy(post.box.port, { reminderHours: null }));
    expect(await reminders()).toEqual([]);
  });
});
