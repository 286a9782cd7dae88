import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NewsAppointment, type NewsItem, newsOf, toldOf } from './message';
import { type Composed, composeNews, composeReminder, type MessageClinic } from './message-words';

const clinic: MessageClinic = {
  name: 'Harbour Lane Clinic',
  address: '3 Harbour Lane\nLondon',
  phone: '020 7946 0152',
  timeZone: 'Europe/London',
};
const now = new Date('2027-04-15T09:00:00.000Z');
const dated = (given: Partial<NewsAppointment> = {}): NewsAppointment => ({
  id: 'a',
  status: 'booked',
  startsAt: '2027-04-22T09:00:00.000Z',
  endsAt: '2027-04-22T10:00:00.000Z',
  staffId: 'ilse',
  staffName: 'Ilse Brandt',
  told: null,
  ...given,
});
const told = toldOf(dated());
const compose = (rows: readonly NewsAppointment[], greeting = 'Amara'): Composed => {
  const items: readonly NewsItem[] = newsOf(rows, now)?.items ?? [];
  return composeNews(items, greeting, clinic, now);
};

describe('the words of a message', () => {
  test('say the day, the wall time of the clinic, who, where and how to change it', () => {
    const { subject, text } = compose([dated()]);
    expect(subject).toBe('Your appointment on Thu 22 April at 10:00');
    expect(text).toContain('Thursday 22 April 2027, 10:00 to 11:00, with Ilse Brandt');
    expect(text).toContain('Where: Harbour Lane Clinic, 3 Harbour Lane, London');
    expect(text).toContain('To move or cancel an appointment, call 020 7946 0152.');
  });

  test('say what it was before a move', () => {
    const moved = dated({ told, startsAt: '2027-04-23T09:00:00.000Z', endsAt: '2027-04-23T10:00:00.000Z' });
    const { subject, text } = compose([moved]);
    expect(subject).toBe('Changed: your appointment is on Fri 23 April at 10:00');
    expect(text).toContain(
      'Friday 23 April 2027, 10:00 to 11:00, with Ilse Brandt (before: Thursday 22 April 2027',
    );
  });

  test('name in a cancellation the date the client knew', () => {
    const gone = dated({ told, status: 'cancelled_by_client', startsAt: '2027-04-29T09:00:00.000Z' });
    const { subject, text } = compose([gone]);
    expect(subject).toBe('Cancelled: your appointment on Thu 22 April at 10:00');
    expect(text).not.toContain('29 April');
  });

  test('tell a block as one message with every date', () => {
    const block = ['01', '08', '15', '22'].map((day) =>
      dated({ id: day, startsAt: `2027-06-${day}T09:00:00.000Z`, endsAt: `2027-06-${day}T10:00:00.000Z` }),
    );
    const { subject, text } = compose(block);
    expect(subject).toBe('Your 4 appointments, the first on Tue 1 June at 10:00');
    expect(text.match(/^ {2}- /gm)).toHaveLength(4);
  });

  test('say the year of a far day in the subject', () => {
    const far = dated({ startsAt: '2028-04-20T09:00:00.000Z', endsAt: '2028-04-20T10:00:00.000Z' });
    expect(compose([far]).subject).toBe('Your appointment on Thu 20 April 2028 at 10:00');
  });
});

const healthWords =
  /\b(pain\w*|ache\w*|sore\w*|muscle\w*|trigger|points?|massage\w*|treat\w*|therap\w*|clinical|patient\w*|visits?|session\w*|symptom\w*|diagnos\w*|injur\w*|neck|shoulder|back|knee|hips?|pressure|tender\w*|trapezius|health|medical|exercise\w*|plan)\b/i;

describe('nothing in a message tells why a person comes', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  const kind = fc.constantFrom('confirmation', 'change', 'cancellation', 'reminder');
  const day = fc.integer({ min: 1, max: 390 });

  const written = (
    kinds: readonly string[],
    days: readonly number[],
    who: string,
    staff: string,
  ): Composed[] => {
    const rows = kinds.map((one, index) => {
      const startsAt = new Date(now.getTime() + (days[index] ?? 1) * 86_400_000).toISOString();
      const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
      const before = one === 'confirmation' ? null : { ...told, staffName: staff };
      const status = one === 'cancellation' ? ('cancelled_by_client' as const) : ('booked' as const);
      return dated({ id: `${index}`, startsAt, endsAt, staffName: staff, told: before, status });
    });
    const [first] = rows;
    return [compose(rows, who), ...(first ? [composeReminder(first, who, clinic, now)] : [])];
  };
  const anything = fc.tuple(
    fc.array(kind, { minLength: 1, maxLength: 6 }),
    fc.array(day, { minLength: 6, maxLength: 6 }),
    name,
    name,
  );

  test('the subject is one line of known words with a day, never a name', () => {
    fc.assert(
      fc.property(anything, ([kinds, days, who, staff]) => {
        for (const { subject } of written(kinds, days, who, staff)) {
          expect(subject).toMatch(
            /^(Reminder: |Changed: |Cancelled: )?([Yy]our (\d+ )?appointments?|\d+ of your appointments|Changes to your appointments)(, the first)?( is)?( on [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]+( \d{4})? at \d\d:\d\d)?$/,
          );
          expect(subject).not.toMatch(healthWords);
        }
      }),
    );
  });

  test('the text without its names holds no health word', () => {
    fc.assert(
      fc.property(
        fc.array(kind, { minLength: 1, maxLength: 6 }),
        fc.array(day, { minLength: 6, maxLength: 6 }),
        (kinds, days) => {
          for (const { text, html } of written(kinds, days, 'Amara', 'Ilse Brandt')) {
            expect(text).not.toMatch(healthWords);
            expect(html.replace(/<[^>]*>/g, ' ')).not.toMatch(healthWords);
          }
        },
      ),
    );
  });

  test('a typed name cannot write a line, a tag or a link of its own', () => {
    const nasty = fc.constantFrom(
      '\r\nBcc: all@example.org\r\n\r\nhi',
      '<img src=x onerror=alert(1)>',
      '" onload="x',
      '\u202egnp',
      'A\u2028B',
    );
    const odd = fc.tuple(name, nasty, name).map((parts) => parts.join(''));
    const plain = written(['confirmation'], [3], 'Amara', 'Ilse')[0];
    fc.assert(
      fc.property(odd, odd, (who, staff) => {
        const [mail] = written(['confirmation'], [3], who, staff);
        expect(mail?.subject).toBe(plain?.subject);
        expect(mail?.text.split('\n').length).toBe(plain?.text.split('\n').length);
        expect(mail?.html.match(/<[a-z!/][^>]*>/gi)).toEqual(plain?.html.match(/<[a-z!/][^>]*>/gi));
        expect(mail?.html).not.toMatch(/(src|href|url)\s*[=(]\s*["']?(https?|data|cid):/i);
      }),
    );
  });
});
