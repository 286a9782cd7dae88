import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, localTime, wallToInstant } from '../when';
import { appointmentCalendar, type CalendarAppointment, type CalendarClinic } from './ical';

// Read back with another library than the one that writes.

const clinic: CalendarClinic = {
  name: 'Harbour Lane Clinic',
  address: '4 Harbour Lane\nBristol',
  phone: '0117 496 0112',
  timeZone: 'Europe/London',
};
const one: CalendarAppointment = {
  id: '01990000-0000-7000-8000-000000000001',
  startsAt: '2027-03-25T10:00:00.000Z',
  endsAt: '2027-03-25T11:00:00.000Z',
  sequence: 0,
  changedAt: '2027-03-18T10:53:00.000Z',
  cancelled: false,
};
const feed = (appointments: readonly CalendarAppointment[], of = clinic) =>
  appointmentCalendar(of, appointments, { as: 'feed' });

/** Events of a calendar file as the other library understands them, times by the zone that stands in the file. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const instant = (name: 'dtstart' | 'dtend') => {
      const property = component.getFirstProperty(name);
      const time = property?.getFirstValue() as ICAL.Time;
      const tzid = property?.getFirstParameter('tzid');
      const zone = tzid ? zones.find((own) => own.tzid === tzid) : ICAL.Timezone.utcTimezone;
      if (!zone) throw new Error(`${tzid} is named and not explained`);
      const { year, month, day, hour, minute, second } = time;
      const there = new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone);
      return {
        at: new Date(there.toUnixTime() * 1000).toISOString(),
        wall: time.toString().slice(11, 16),
        tzid: tzid ?? null,
      };
    };
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      starts: instant('dtstart'),
      ends: instant('dtend'),
      summary: event.summary,
      location: event.location,
      status: component.getFirstPropertyValue('status'),
      kind: component.getFirstPropertyValue('class'),
    };
  });
}

describe('a feed', () => {
  test('says when and where, and is the same text for the same dates', () => {
    const text = feed([one]);
    expect(feed([one])).toBe(text);
    expect(text.replaceAll('\r\n', '\n').replace(/^LAST-MODIFIED:2026.*\n/m, '')).toBe(golden);
  });

  test('ends every line with CR LF and keeps it to 75 octets, whatever the clinic is called', () => {
    const name =
      'Praxis für Körperarbeit „Zum Löwen“; 한의원, 👩🏽‍⚕️ und die Gemeinschaft der Hände \\ am Wasser';
    const text = feed([one], { ...clinic, name });
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const row of text.split('\r\n')) expect(Buffer.byteLength(row)).toBeLessThanOrEqual(75);
    expect(read(text)[0]?.summary).toBe(`Appointment at ${name}`);
  });

  test('lets no name or address write a line of its own', () => {
    const text = feed([one], {
      ...clinic,
      name: 'A\r\nATTENDEE:mailto:x@y.example\u0007',
      address: 'B\nSTATUS:CANCELLED',
    });
    expect(text).not.toMatch(/^(ATTENDEE|STATUS:CANCELLED)/m);
    expect(read(text)).toMatchObject([{ status: 'CONFIRMED', location: 'B, STATUS:CANCELLED' }]);
  });

  test('without dates is still a calendar', () => {
    const text = feed([]);
    expect(text).toContain('BEGIN:VTIMEZONE');
    expect(read(text)).toEqual([]);
  });

  test('keeps a cancelled date and says so, and asks to be read again', () => {
    const text = feed([{ ...one, cancelled: true, sequence: 2 }]);
    expect(read(text)).toMatchObject([{ status: 'CANCELLED', sequence: 2 }]);
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H');
  });
});

describe('a message', () => {
  const between = { from: 'front@harbour-lane.example', to: 'amara@post.example' };

  test('moved: the same UID, a higher SEQUENCE, the new time', () => {
    const later = { ...one, startsAt: '2027-03-26T09:00:00.000Z', endsAt: '2027-03-26T10:00:00.000Z' };
    const [before] = read(appointmentCalendar(clinic, [one], { as: 'request', ...between }));
    const [after] = read(
      appointmentCalendar(clinic, [{ ...later, sequence: 1 }], { as: 'request', ...between }),
    );
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.NaN);
    expect(after?.starts.at).toBe(later.startsAt);
  });

  test('a request names both addresses and wants no answer; a cancellation cancels', () => {
    const request = appointmentCalendar({ ...clinic, name: 'The "Lane"' }, [one], {
      as: 'request',
      ...between,
    });
    const unfolded = request.replaceAll('\r\n ', '');
    expect(unfolded).toContain('METHOD:REQUEST');
    expect(unfolded).toContain('ORGANIZER;CN="The ’Lane’":mailto:front@harbour-lane.example');
    expect(unfolded).toMatch(/^ATTENDEE;.*RSVP=FALSE.*:MAILTO:amara@post\.example/m);
    const cancel = appointmentCalendar(clinic, [one], { as: 'cancel', ...between });
    expect(cancel).toContain('METHOD:CANCEL');
    expect(read(cancel)[0]?.status).toBe('CANCELLED');
  });

  test('a file to keep names nobody', () => {
    expect(appointmentCalendar(clinic, [one], { as: 'publish' })).not.toMatch(/ATTENDEE|ORGANIZER/);
  });
});

describe('time', () => {
  const zones = Intl.supportedValuesOf('timeZone');

  test('an hour that comes twice goes out in UTC: programs differ about which pass a wall time means', () => {
    const hour = (startsAt: string, endsAt: string) => read(feed([{ ...one, startsAt, endsAt }]))[0]?.starts;
    for (const pass of ['2026-10-25T00:15:00.000Z', '2026-10-25T01:15:00.000Z'])
      expect(hour(pass, '2026-10-25T04:00:00.000Z')).toEqual({
        at: pass,
        wall: pass.slice(11, 16),
        tzid: null,
      });
    expect(hour('2026-10-24T23:15:00.000Z', '2026-10-24T23:45:00.000Z')).toMatchObject({
      wall: '00:15',
      tzid: 'Europe/London',
    });
  });

  test('a weekly series keeps its wall time across the clock changes', () => {
    const weeks = Array.from({ length: 40 }, (_, week) => {
      const day = addDays('2026-09-03', week * 7);
      return {
        ...one,
        id: String(week),
        startsAt: wallToInstant(day, '10:00', 'Europe/London'),
        endsAt: wallToInstant(day, '11:00', 'Europe/London'),
      };
    });
    expect(new Set(read(feed(weeks)).map(({ starts }) => starts.wall))).toEqual(new Set(['10:00']));
  });

  test('every zone, 2024 to 2030: what is read back is the moment that was written, by the clinic’s clock', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(
          fc.record({
            quarter: fc.integer({ min: 0, max: 7 * 365 * 96 }),
            minutes: fc.integer({ min: 5, max: 240 }),
            sequence: fc.nat({ max: 999 }),
            cancelled: fc.boolean(),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (timeZone, dates) => {
          const written = dates.map(({ quarter, minutes, sequence, cancelled }, i) => {
            const start = Date.parse('2024-01-01T00:00:00Z') + quarter * 900_000;
            const at = (more: number) => new Date(start + more * 60_000).toISOString();
            return { ...one, id: String(i), startsAt: at(0), endsAt: at(minutes), sequence, cancelled };
          });
          const events = read(feed(written, { ...clinic, timeZone }));
          for (const { id, startsAt, endsAt, sequence, cancelled } of written) {
            const event = events.find(({ uid }) => uid === `${id}@palpate`);
            expect(event).toMatchObject({
              starts: { at: startsAt },
              ends: { at: endsAt },
              sequence,
              status: cancelled ? 'CANCELLED' : 'CONFIRMED',
              kind: 'PRIVATE',
            });
            if (event?.starts.tzid) expect(event.starts.wall).toBe(localTime(startsAt, timeZone));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('nearly every zone has its wall times; only where two sets of rules differ is it UTC', () => {
    const startsAt = '2027-06-01T09:00:00.000Z';
    const endsAt = '2027-06-01T10:00:00.000Z';
    const inUtc = zones.filter(
      (timeZone) => !read(feed([{ ...one, startsAt, endsAt }], { ...clinic, timeZone }))[0]?.starts.tzid,
    );
    expect(inUtc.length).toBeLessThan(12);
    expect(inUtc).not.toContain('Europe/London');
  });
});

/** Without the line that dates the zone's rules. */
const golden = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Palpate//Appointments//EN
METHOD:PUBLISH
NAME:Harbour Lane Clinic
X-WR-CALNAME:Harbour Lane Clinic
BEGIN:VTIMEZONE
TZID:Europe/London
X-LIC-LOCATION:Europe/London
BEGIN:DAYLIGHT
TZNAME:BST
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
DTSTART:19700329T010000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:GMT
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
DTSTART:19701025T020000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
REFRESH-INTERVAL;VALUE=DURATION:PT4H
X-PUBLISHED-TTL:PT4H
BEGIN:VEVENT
UID:01990000-0000-7000-8000-000000000001@palpate
SEQUENCE:0
DTSTAMP:20270318T105300Z
DTSTART;TZID=Europe/London:20270325T100000
DTEND;TZID=Europe/London:20270325T110000
SUMMARY:Appointment at Harbour Lane Clinic
TRANSP:OPAQUE
LOCATION:4 Harbour Lane\\, Bristol
DESCRIPTION:To move or cancel it\\, call 0117 496 0112.
STATUS:CONFIRMED
LAST-MODIFIED:20270318T105300Z
CLASS:PRIVATE
END:VEVENT
END:VCALENDAR
`;
