import { z } from 'zod';
import { undoMinutes } from './appointment';
import type { AppointmentStatus } from './clinic';

/** What a client was last told of an appointment. Instants are ISO. */
export const ToldAppointment = z.object({
  status: z.enum(['booked', 'cancelled']),
  startsAt: z.string(),
  endsAt: z.string(),
  staffId: z.string(),
  staffName: z.string(),
});
export type ToldAppointment = z.infer<typeof ToldAppointment>;

/** An appointment as it stands, with what the client knows of it. */
export type NewsAppointment = Readonly<{
  id: string;
  status: AppointmentStatus;
  startsAt: string;
  endsAt: string;
  staffId: string;
  staffName: string;
  told: ToldAppointment | null;
}>;

export type NewsKind = 'confirmation' | 'change' | 'cancellation';
export type NewsItem = Readonly<{ kind: NewsKind; now: NewsAppointment; before: ToldAppointment | null }>;
/** One message: everything the client does not know yet, earliest first. */
export type News = Readonly<{ kind: NewsKind | 'mixed'; items: readonly NewsItem[] }>;

export const messageKinds = ['confirmation', 'change', 'cancellation', 'reminder', 'mixed'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** `handing_over`: the mail server has it and has not answered. `unsure`: it may have been sent. */
export const messageStates = ['waiting', 'handing_over', 'sent', 'failed', 'unsure', 'dropped'] as const;
export type MessageState = (typeof messageStates)[number];

/** What there is to tell of appointments as they stand; null when the client knows it all. The past is never told. */
export function newsOf(appointments: readonly NewsAppointment[], now: Date): News | null {
  const items = appointments
    .filter((one) => Date.parse(one.startsAt) > now.getTime())
    .flatMap((one): NewsItem[] => {
      const kind = kindOf(one);
      return kind ? [{ kind, now: one, before: one.told }] : [];
    })
    .sort((a, b) => Date.parse(a.now.startsAt) - Date.parse(b.now.startsAt));
  const kinds = new Set(items.map(({ kind }) => kind));
  const [first] = kinds;
  return first ? { kind: kinds.size === 1 ? first : 'mixed', items } : null;
}

function kindOf({ status, told, ...now }: NewsAppointment): NewsKind | null {
  if (status === 'cancelled_by_client' || status === 'cancelled_by_clinic')
    return told?.status === 'booked' ? 'cancellation' : null;
  if (status !== 'booked') return null;
  if (told?.status !== 'booked') return 'confirmation';
  const same =
    told.staffId === now.staffId &&
    Date.parse(told.startsAt) === Date.parse(now.startsAt) &&
    Date.parse(told.endsAt) === Date.parse(now.endsAt);
  return same ? null : 'change';
}

/** What the client knows once a message about it has left. */
export function toldOf({
  status,
  startsAt,
  endsAt,
  staffId,
  staffName,
}: Omit<NewsAppointment, 'told'>): ToldAppointment {
  return { status: status === 'booked' ? 'booked' : 'cancelled', startsAt, endsAt, staffId, staffName };
}

/** Who is told within the hour needs no reminder. */
const reminderApartMinutes = 60;

/** The instant of the reminder, `hours` before the start; null when none is due: too late, or not wanted. */
export function reminderAt(startsAt: string, hours: number | null, now: Date): string | null {
  if (hours === null) return null;
  const at = Date.parse(startsAt) - hours * 3_600_000;
  return at > now.getTime() + reminderApartMinutes * 60_000 ? new Date(at).toISOString() : null;
}

/** Whether this client gets messages, and why not. */
export type MessageStanding =
  | Readonly<{ on: true; to: string }>
  | Readonly<{ on: false; why: 'mail_off' | 'no_email' | 'not_agreed' }>;

/** `agreed`: the answer that stands; null = never asked. `mailOn`: the clinic's own mail server is set and on. */
export function messageStanding(given: {
  mailOn: boolean;
  email: string | null;
  agreed: boolean | null;
}): MessageStanding {
  if (!given.mailOn) return { on: false, why: 'mail_off' };
  if (!given.email) return { on: false, why: 'no_email' };
  if (given.agreed !== true) return { on: false, why: 'not_agreed' };
  return { on: true, to: maskedAddress(given.email) };
}

const whyNot = {
  mail_off: 'mail is off',
  no_email: 'no e-mail on record',
  not_agreed: 'not agreed',
} as const;

/** "The client gets one message, 3 minutes after you book.", or why there is none. */
export function sayMessageOnBooking(standing: MessageStanding): string {
  return standing.on
    ? `The client gets one message, ${undoMinutes} minutes after you book.`
    : `No message: ${whyNot[standing.why]}.`;
}

/** "On, to a…@example.org", or "None: not agreed". */
export function sayMessageStanding(standing: MessageStanding): string {
  return standing.on ? `On, to ${standing.to}` : `None: ${whyNot[standing.why]}`;
}

/** "a…@example.org": enough to recognise one's own address, too little to write to it. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return `${[...address][0] ?? ''}…${at < 0 ? '' : address.slice(at)}`;
}

/** The words of a mail server, on one line and without anybody's address. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/<?[^\s<>"']+@[^\s<>"',;:]+>?/g, '(address)')
    .trim()
    .slice(0, 300);
}

/** A message as the clinic lists it; the address is masked. */
export type MessageRow = Readonly<{
  id: string;
  clientId: string;
  clientName: string;
  kind: MessageKind;
  state: MessageState;
  subject: string;
  to: string;
  /** Why it did not leave, or what is not known of it. */
  why: string | null;
  attempts: number;
  createdAt: string;
  /** The instant it was sent, or last tried. */
  at: string;
}>;

export type MessageDesk = Readonly<{
  /** May have been sent: a person decides. */
  unsure: readonly MessageRow[];
  failed: readonly MessageRow[];
  waiting: readonly MessageRow[];
  past: readonly MessageRow[];
  sentLately: number;
  countedDays: number;
}>;

export type ClientMessages = Readonly<{ standing: MessageStanding; last: readonly MessageRow[] }>;

/** What became of a message, as staff say it. */
export const messageStateWords: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting',
  handing_over: 'Being sent',
  sent: 'Sent',
  failed: 'Not sent',
  unsure: 'May have been sent',
  dropped: 'Dropped',
};
