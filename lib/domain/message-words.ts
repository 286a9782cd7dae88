import {
  type Day,
  daysBetween,
  isoWeekday,
  localDay,
  localTime,
  sayFullDate,
  sayLongDay,
  type Zone,
} from '../when';
import type { NewsAppointment, NewsItem, NewsKind, ToldAppointment } from './message';

/** The clinic as it signs. */
export type MessageClinic = Readonly<{ name: string; address: string; phone: string; timeZone: Zone }>;
export type Composed = Readonly<{ subject: string; text: string; html: string }>;
type Dated = Pick<NewsAppointment, 'startsAt' | 'endsAt' | 'staffName'>;

/** More dates than this are never booked for one client; a message stays readable and bounded. */
const mostDates = 40;

/** The e-mail about what has changed. Its subject names a day and nobody; nothing in it tells why a person comes. */
export function composeNews(
  items: readonly NewsItem[],
  greeting: string,
  clinic: MessageClinic,
  now: Date,
): Composed {
  const today = localDay(now, clinic.timeZone);
  const told = items.slice(0, mostDates);
  const blocks = (['confirmation', 'change', 'cancellation'] as const).flatMap((kind) => {
    const ofKind = told.filter((item) => item.kind === kind);
    return ofKind.length > 0 ? [blockOf(kind, ofKind, clinic.timeZone)] : [];
  });
  const booked = told.some(({ kind }) => kind !== 'cancellation');
  return letter(subjectOf(told, today, clinic.timeZone), greeting, blocks, booked, clinic);
}

/** The e-mail some hours before an appointment. */
export function composeReminder(
  appointment: Dated,
  greeting: string,
  clinic: MessageClinic,
  now: Date,
): Composed {
  const today = localDay(now, clinic.timeZone);
  const subject = `Reminder: your appointment on ${sayShort(appointment.startsAt, clinic.timeZone, today)}`;
  const lines = [sayDated(appointment, clinic.timeZone)];
  return letter(
    subject,
    greeting,
    [{ lead: 'This is a reminder of your appointment:', lines }],
    true,
    clinic,
  );
}

type Block = Readonly<{ lead: string; lines: readonly string[] }>;

const leads: Readonly<Record<NewsKind, readonly [one: string, more: string]>> = {
  confirmation: ['Your appointment is booked:', 'Your appointments are booked:'],
  change: ['Your appointment has changed. It is now:', 'These appointments have changed. They are now:'],
  cancellation: ['This appointment is cancelled:', 'These appointments are cancelled:'],
};

function blockOf(kind: NewsKind, items: readonly NewsItem[], zone: Zone): Block {
  const [one, more] = leads[kind];
  const lines = items.map(({ now, before }) => {
    if (kind === 'change' && before)
      return `${sayDated(now, zone)} (before: ${sayBefore(now, before, zone)})`;
    // Cancelled is what the client knew of, not where it was moved to meanwhile.
    return sayDated(kind === 'cancellation' && before ? before : now, zone);
  });
  return { lead: items.length === 1 ? one : more, lines };
}

function sayBefore(now: Dated, before: ToldAppointment, zone: Zone): string {
  const moved = now.startsAt !== before.startsAt || now.endsAt !== before.endsAt;
  return moved ? sayDated(before, zone) : `with ${oneLine(before.staffName)}`;
}

function subjectOf(items: readonly NewsItem[], today: Day, zone: Zone): string {
  const [first] = items;
  const kinds = new Set(items.map(({ kind }) => kind));
  if (!first || kinds.size > 1) return 'Changes to your appointments';
  const dated = first.kind === 'cancellation' && first.before ? first.before : first.now;
  const when = sayShort(dated.startsAt, zone, today);
  const one = items.length === 1;
  switch (first.kind) {
    case 'confirmation':
      return one ? `Your appointment on ${when}` : `Your ${items.length} appointments, the first on ${when}`;
    case 'change':
      return one
        ? `Changed: your appointment is on ${when}`
        : `Changed: ${items.length} of your appointments`;
    case 'cancellation':
      return one
        ? `Cancelled: your appointment on ${when}`
        : `Cancelled: ${items.length} of your appointments`;
  }
}

/** "Thu 22 April at 10:00"; a far day carries its year. */
function sayShort(startsAt: string, zone: Zone, today: Day): string {
  const day = localDay(startsAt, zone);
  const date = sayFullDate(day);
  const weekday = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][isoWeekday(day) - 1];
  const far = daysBetween(today, day) >= 300;
  return `${weekday} ${far ? date : date.replace(/ \d+$/, '')} at ${localTime(startsAt, zone)}`;
}

/** "Thursday 22 April 2027, 10:00 to 11:00, with Ilse Brandt" */
function sayDated({ startsAt, endsAt, staffName }: Dated, zone: Zone): string {
  const day = sayLongDay(localDay(startsAt, zone));
  return `${day}, ${localTime(startsAt, zone)} to ${localTime(endsAt, zone)}, with ${oneLine(staffName)}`;
}

const why =
  'You get this message because you agreed to messages about your appointments. Tell us if you no longer want them.';

function letter(
  subject: string,
  greeting: string,
  blocks: readonly Block[],
  booked: boolean,
  { name, address, phone }: MessageClinic,
): Composed {
  const hello = `Hello ${oneLine(greeting)},`;
  const place = [name, address].map(oneLine).filter(Boolean).join(', ');
  const contact = oneLine(phone);
  const ask = booked ? 'To move or cancel an appointment' : 'For another appointment';
  const how = contact ? `${ask}, call ${contact}.` : `${ask}, answer this e-mail.`;
  const foot = [...(booked ? [`Where: ${place}`] : []), how];
  const text = [
    hello,
    ...blocks.map(({ lead, lines }) => [lead, ...lines.map((line) => `  - ${line}`)].join('\n')),
    foot.join('\n'),
    `${oneLine(name)}\n\n${why}`,
  ].join('\n\n');
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"></head>',
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:36em">',
    `<p>${escaped(hello)}</p>`,
    ...blocks.map(
      ({ lead, lines }) =>
        `<p>${escaped(lead)}</p><ul>${lines.map((line) => `<li><b>${escaped(line)}</b></li>`).join('')}</ul>`,
    ),
    ...foot.map((line) => `<p>${escaped(line)}</p>`),
    `<p>${escaped(oneLine(name))}</p><p style="font-size:13px">${escaped(why)}</p></body></html>`,
  ].join('\n');
  return { subject, text: `${text}\n`, html: `${html}\n` };
}

/** Names and addresses were typed by people: line ends could forge a line, direction marks could turn one round. */
function oneLine(text: string): string {
  return text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ', ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
