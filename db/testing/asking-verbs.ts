import 'server-only';
import * as appointments from '@/db/appointments';
import * as auditChain from '@/db/audit-chain';
import * as clients from '@/db/clients';
import * as clinics from '@/db/clinics';
import * as devices from '@/db/devices';
import * as messages from '@/db/messages';
import * as ownAccount from '@/db/own-account';
import * as reports from '@/db/reports';
import * as shifts from '@/db/shifts';
import * as staff from '@/db/staff';
import * as day from '@/db/today';
import * as workingTime from '@/db/working-time';
import { CadenceConfig } from '@/lib/domain/cadence-config';
import { detailsOf } from './client-details';
import { contentVerbs } from './content-verbs';
import { daysAhead } from './holdings';
import type { AskingVerb } from './verb';
import { closing, person, range, service, today } from './verb-inputs';

export const askingVerbs: Readonly<Record<string, AskingVerb>> = {
  'appointments.day': { call: (actor) => appointments.day(actor, daysAhead(3).slice(0, 10)), shows: true },
  'appointments.calendar': {
    call: (actor) =>
      appointments.calendar(actor, {
        from: daysAhead(0).slice(0, 10),
        to: daysAhead(6).slice(0, 10),
        of: 'everyone',
      }),
    shows: true,
  },
  'audit-chain.verify': { call: (actor) => auditChain.verify(actor), admin: true },
  'clients.find': { call: (actor, canary) => clients.find(actor, canary), shows: true },
  'clients.recent': { call: (actor) => clients.recent(actor), shows: true },
  'clients.duplicates': {
    call: (actor, canary) => clients.duplicates(actor, detailsOf(canary, 'Okafor')),
    shows: true,
  },
  'clients.register': { call: (actor) => clients.register(actor, detailsOf('Somebody', 'New')) },
  'clinics.settings': { call: (actor) => clinics.settings(actor), shows: true },
  'clinics.amend': {
    call: async (actor) => clinics.amend(actor, (await clinics.settings(actor)).details),
    admin: true,
    shows: true,
  },
  'clinics.setIdleMinutes': { call: (actor) => clinics.setIdleMinutes(actor, 30), admin: true },
  'clinics.setLockMinutes': { call: (actor) => clinics.setLockMinutes(actor, 5), admin: true },
  'clinics.setCadence': { call: (actor) => clinics.setCadence(actor, CadenceConfig.parse({})), admin: true },
  'clinics.setHeatPreset': { call: (actor) => clinics.setHeatPreset(actor, 'article'), admin: true },
  'clinics.setHours': {
    call: (actor) => clinics.setHours(actor, [{ weekday: 1, opens: '09:00', closes: '17:00' }]),
    admin: true,
  },
  'clinics.addRoom': { call: (actor) => clinics.addRoom(actor, 'Room 2'), admin: true },
  'clinics.addService': { call: (actor) => clinics.addService(actor, service), admin: true },
  'clinics.removeDemo': { call: (actor) => clinics.removeDemo(actor), admin: true },
  ...contentVerbs,
  'devices.list': { call: (actor) => devices.list(actor), admin: true, shows: true },
  'devices.enrol': { call: (actor) => devices.enrol(actor, 'Room 2 tablet'), admin: true },
  'messages.settings': { call: (actor) => messages.settings(actor), admin: true, shows: true },
  'messages.amend': {
    call: (actor) =>
      messages.amend(actor, {
        host: '127.0.0.1',
        port: 9,
        security: 'none',
        username: null,
        password: null,
        fromName: 'Front desk',
        fromAddress: 'clinic@clinic.test',
        reminderHours: null,
        sending: 'off',
      }),
    admin: true,
  },
  'messages.sendTest': { call: (actor) => messages.sendTest(actor), admin: true },
  'messages.list': { call: (actor) => messages.list(actor), admin: true, shows: true },
  'reports.clinicWorkload': { call: (actor) => reports.clinicWorkload(actor, range()), admin: true },
  'reports.ownWorkload': { call: (actor) => reports.ownWorkload(actor) },
  'own-account.listLogins': { call: (actor) => ownAccount.listLogins(actor), shows: true },
  'own-account.changePassword': {
    call: (actor) =>
      ownAccount.changePassword(actor, { old: 'not the password', password: 'a new one of three words' }),
  },
  'shifts.ownPin': { call: (actor) => shifts.ownPin(actor) },
  'shifts.keys': { call: (actor) => shifts.keys(actor) },
  'shifts.provePin': { call: (actor) => shifts.provePin(actor, '274915') },
  'shifts.setPin': { call: (actor) => shifts.setPin(actor, { password: 'not the password', pin: '274915' }) },
  'staff.list': { call: (actor) => staff.list(actor), shows: true },
  'staff.me': { call: (actor) => staff.me(actor), shows: true },
  'staff.add': { call: (actor) => staff.add(actor, person()), admin: true },
  'staff.setTodayScope': { call: (actor) => staff.setTodayScope(actor, 'mine') },
  'working-time.ownWeeks': { call: (actor) => workingTime.ownWeeks(actor), shows: true },
  'working-time.listTimeOff': { call: (actor) => workingTime.listTimeOff(actor), shows: true },
  'working-time.addTimeOff of the clinic': {
    call: (actor) => workingTime.addTimeOff(actor, closing()),
    admin: true,
  },
  'working-time.week': {
    call: (actor) => workingTime.week(actor, { from: today(), days: 7 }),
    shows: true,
  },
  'today.today': { call: (actor) => day.today(actor), shows: true },
};
