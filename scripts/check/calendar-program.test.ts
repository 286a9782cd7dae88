import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { appointmentCalendar, type CalendarAppointment } from '@/lib/interop/ical';
import { wallToInstant } from '@/lib/when';

// What a client's calendar makes of our files: khal of Debian's packages reads, replaces and cancels.

const khal = spawnSync('khal', ['--version'], { encoding: 'utf8' }).status === 0;
const why = khal ? '' : ' (not run: khal is not installed here, "apt-get install khal")';
const proven = test.runIf(khal || process.env.PALPATE_PROOFS === '1');

const zone = 'Europe/London';
const clinic = {
  name: 'Harbour; Lane, Bürö',
  address: '4 Harbour Lane\nBristol',
  phone: '0117 496 0112',
  timeZone: zone,
};
const visit = (id: string, day: string, time: string, more: Partial<CalendarAppointment> = {}) => {
  const startsAt = wallToInstant(day, time, zone);
  const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString();
  const changedAt = '2027-03-18T10:53:00.000Z';
  return { id, startsAt, endsAt, sequence: 0, changedAt, cancelled: false, ...more };
};
/** One in winter, one in summer, one after the clocks went back again. */
const dates = [
  visit('winter', '2027-03-25', '10:00'),
  visit('summer', '2027-04-01', '10:00'),
  visit('autumn', '2027-11-04', '17:30'),
];

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'palpate-calendar-'));
  mkdirSync(join(home, 'vdir'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** Runs khal as someone whose own clock stands in `local`. */
function run(local: string, ...args: string[]): string {
  const config = join(home, `${local.replace('/', '-')}.conf`);
  writeFileSync(
    config,
    `[calendars]
[[own]]
path = ${join(home, 'vdir')}
[default]
default_calendar = own
[sqlite]
path = ${join(home, 'khal.db')}
[locale]
local_timezone = ${local}
default_timezone = ${local}
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
`,
  );
  const done = spawnSync('khal', ['-c', config, ...args], {
    encoding: 'utf8',
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, LC_ALL: 'C.UTF-8' },
  });
  if (done.status !== 0) throw new Error(`khal ${args[0]}: ${done.stderr || done.stdout}`);
  return done.stdout;
}

function take(appointments: readonly CalendarAppointment[]): void {
  const file = join(home, 'feed.ics');
  writeFileSync(file, appointmentCalendar(clinic, appointments, { as: 'feed' }));
  run(zone, 'import', '--batch', '-a', 'own', file);
}

function list(local = zone): string[] {
  const format = '{start-date} {start-time}-{end-time} {uid} {cancelled}';
  const out = run(local, 'list', '-df', '', '-f', format, '2027-03-01', '2027-12-01');
  return out
    .split('\n')
    .map((row) => row.trim())
    .filter(Boolean);
}

describe('khal, a calendar program of Debian', () => {
  proven(`shows the clinic’s wall time in summer and in winter${why}`, () => {
    take(dates);
    expect(list()).toEqual([
      '2027-03-25 10:00-11:00 winter@palpate',
      '2027-04-01 10:00-11:00 summer@palpate',
      '2027-11-04 17:30-18:30 autumn@palpate',
    ]);
  });

  proven(`shows the right moment to a client who travels${why}`, () => {
    take(dates);
    expect(list('Asia/Tokyo')).toEqual([
      '2027-03-25 19:00-20:00 winter@palpate',
      '2027-04-01 18:00-19:00 summer@palpate',
      '2027-11-05 02:30-03:30 autumn@palpate',
    ]);
  });

  proven(`puts a moved date in the place of the old one, and marks a cancelled one${why}`, () => {
    take(dates);
    take([
      visit('winter', '2027-03-26', '09:15', { sequence: 1 }),
      visit('summer', '2027-04-01', '10:00', { sequence: 1, cancelled: true }),
    ]);
    expect(list()).toEqual([
      '2027-03-26 09:15-10:15 winter@palpate',
      '2027-04-01 10:00-11:00 summer@palpate CANCELLED',
      '2027-11-04 17:30-18:30 autumn@palpate',
    ]);
    expect(readdirSync(join(home, 'vdir'))).toHaveLength(3);
  });

  proven(`reads the clinic’s name and place whole${why}`, () => {
    take(dates.slice(0, 1));
    const said = run(zone, 'list', '-df', '', '-f', '{title}|{location}', '2027-03-25', '2027-03-26');
    expect(said.trim()).toBe('Appointment at Harbour; Lane, Bürö|4 Harbour Lane, Bristol');
  });
});
