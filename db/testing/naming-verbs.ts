import 'server-only';
import * as appointments from '@/db/appointments';
import * as charts from '@/db/charts';
import * as clients from '@/db/clients';
import * as clinics from '@/db/clinics';
import * as contacts from '@/db/contacts';
import * as devices from '@/db/devices';
import * as episodes from '@/db/episodes';
import * as feeds from '@/db/feeds';
import * as handouts from '@/db/handouts';
import * as letters from '@/db/letters';
import * as messages from '@/db/messages';
import * as notes from '@/db/notes';
import * as ownAccount from '@/db/own-account';
import * as plans from '@/db/plans';
import * as reports from '@/db/reports';
import * as staff from '@/db/staff';
import * as visits from '@/db/visits';
import * as workingTime from '@/db/working-time';
import type { OpKind } from '@/lib/domain/ops';
import { AppError } from '@/lib/errors';
import { detailsOf } from './client-details';
import { daysAhead, onA4 } from './holdings';
import { type BodyOf, careOf, findingOf, holdOf, markOf, opOf, thresholdOf } from './ops';
import type { NamingVerb } from './verb';
import { closing, person, range, service, today } from './verb-inputs';

const opening = { problem: 'Low back', goal: null, wellness: false };
const reason = 'a reason in words';
const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' }));

/** One op on a point; its refusal as an error, so that ops are judged like every other verb. */
function onPoint<K extends OpKind>(kind: K, body: (pointId: string) => BodyOf<K>): NamingVerb {
  return {
    call: async (actor, { visitId, pointId }) => {
      const answers = await visits.applyOps(actor, [opOf(actor, visitId, kind, body(pointId))]);
      const refused = answers.find(({ state }) => state === 'refused');
      if (refused) throw new AppError('not_found', refused.message ?? '');
    },
    visit: 'own',
  };
}

export const namingVerbs: Readonly<Record<string, NamingVerb>> = {
  'appointments.book': {
    call: (actor, { clientId, episodeId, staffId, roomId, serviceId }) =>
      appointments.book(actor, {
        clientId,
        episodeId,
        staffId,
        roomId,
        serviceId,
        startsAt: daysAhead(5),
        reason: 'Asked for it',
      }),
  },
  'appointments.move': {
    call: (actor, { appointmentId, staffId, roomId }) =>
      appointments.move(actor, { appointmentId, staffId, roomId, startsAt: daysAhead(5) }),
  },
  'appointments.cancel': {
    call: (actor, { appointmentId }) => appointments.cancel(actor, { appointmentId, by: 'client', reason }),
  },
  'appointments.uncancel': { call: (actor, ids) => appointments.uncancel(actor, ids.appointmentId) },
  'appointments.block': {
    call: (actor, { clientId, episodeId, staffId, roomId, serviceId }) =>
      appointments.block(actor, { clientId, episodeId, staffId, roomId, serviceId, startsAt: daysAhead(5) }),
    filters: ['staffId', 'roomId'],
  },
  'appointments.arrive': { call: (actor, ids) => appointments.arrive(actor, ids.appointmentId) },
  'appointments.miss': { call: (actor, ids) => appointments.miss(actor, ids.appointmentId) },
  'appointments.undo': { call: (actor, ids) => appointments.undo(actor, ids.appointmentId) },
  'appointments.choices': { call: (actor, ids) => appointments.choices(actor, ids.clientId) },
  'appointments.slots': {
    call: (actor, { clientId, episodeId, staffId, serviceId }) =>
      appointments.slots(actor, { clientId, episodeId, staffId, serviceId, aroundDay: today(), count: 3 }),
    filters: ['staffId'],
  },
  'appointments.freeOn': {
    call: (actor, { clientId, episodeId, staffId, serviceId }) =>
      appointments.freeOn(actor, {
        clientId,
        episodeId,
        staffId,
        serviceId,
        day: daysAhead(5).slice(0, 10),
      }),
    filters: ['staffId'],
  },
  'charts.ofClient': { call: (actor, ids) => charts.ofClient(actor, ids.clientId) },
  'charts.ofVisit': { call: (actor, ids) => charts.ofVisit(actor, ids.visitId), visit: 'any' },
  'charts.exportVisit': { call: (actor, ids) => charts.exportVisit(actor, ids.visitId), visit: 'any' },
  'clients.open': { call: (actor, ids) => clients.open(actor, ids.clientId) },
  'clients.point': { call: (actor, ids) => clients.point(actor, ids.clientId, ids.pointId) },
  'clients.amend': {
    call: (actor, { clientId }) =>
      clients.amend(actor, {
        clientId,
        seen: detailsOf('Amara', 'Okafor'),
        details: detailsOf('Amara', 'Okafor', { notes: 'Written by a stranger' }),
      }),
  },
  'clients.archive': { call: (actor, ids) => clients.archive(actor, ids.clientId) },
  'clients.restore': { call: (actor, ids) => clients.restore(actor, ids.clientId) },
  'clients.recordConsent': {
    call: (actor, ids) =>
      clients.recordConsent(actor, ids.clientId, { kind: 'messages', given: true, onDay: today() }),
  },
  'clients.addFlag': {
    call: (actor, ids) => clients.addFlag(actor, ids.clientId, { flag: 'pregnant', note: null }),
  },
  'clients.addZones': {
    call: (actor, ids) =>
      clients.addZones(actor, ids.clientId, { kind: null, place: 'armpit', rule: 'warn', reason }, ['left']),
  },
  'clients.endFlag': { call: (actor, ids) => clients.endFlag(actor, ids.flagId) },
  'clients.endZone': { call: (actor, ids) => clients.endZone(actor, ids.zoneId) },
  'clinics.renameRoom': {
    call: (actor, ids) => clinics.renameRoom(actor, ids.roomId, 'Room of a stranger'),
    admin: true,
  },
  'clinics.closeRoom': { call: (actor, ids) => clinics.closeRoom(actor, ids.roomId), admin: true },
  'clinics.amendService': {
    call: (actor, ids) => clinics.amendService(actor, ids.serviceId, service),
    admin: true,
  },
  'clinics.closeService': { call: (actor, ids) => clinics.closeService(actor, ids.serviceId), admin: true },
  'contacts.make': {
    call: (actor, { episodeId }) =>
      contacts.make(actor, { episodeId, outcome: 'no_answer', againOn: null, note: null }),
  },
  'devices.rename': {
    call: (actor, ids) => devices.rename(actor, ids.deviceId, 'Tablet of a stranger'),
    admin: true,
  },
  'devices.revoke': { call: (actor, ids) => devices.revoke(actor, ids.deviceId), admin: true },
  'episodes.open': { call: (actor, ids) => episodes.open(actor, ids.clientId, opening) },
  'episodes.amend': { call: (actor, ids) => episodes.amend(actor, ids.episodeId, opening) },
  'episodes.pause': { call: (actor, ids) => episodes.pause(actor, ids.episodeId, reason) },
  'episodes.comeAsNeeded': { call: (actor, ids) => episodes.comeAsNeeded(actor, ids.episodeId) },
  'episodes.clear': { call: (actor, ids) => episodes.clear(actor, ids.episodeId, reason) },
  'episodes.resume': { call: (actor, ids) => episodes.resume(actor, ids.episodeId) },
  'episodes.close': { call: (actor, ids) => episodes.close(actor, ids.episodeId, 'goal_reached') },
  'feeds.of': { call: (actor, ids) => feeds.of(actor, ids.clientId) },
  'feeds.make': { call: (actor, ids) => feeds.make(actor, ids.clientId) },
  'feeds.revoke': { call: (actor, ids) => feeds.revoke(actor, ids.clientId) },
  'handouts.open': { call: (actor, ids) => handouts.open(actor, ids.visitId), visit: 'any' },
  'handouts.issue': {
    call: (actor, ids) => handouts.issue(actor, ids.visitId, onA4),
    visit: 'own',
  },
  'handouts.leaveOut': {
    call: (actor, { visitId }) => handouts.leaveOut(actor, { visitId, reason: 'declined' }),
    visit: 'own',
  },
  'handouts.settled': { call: (actor, ids) => handouts.settled(actor, ids.visitId), visit: 'any' },
  'handouts.printed': { call: (actor, ids) => handouts.printed(actor, ids.handoutId) },
  'handouts.pdf': { call: (actor, ids) => handouts.pdf(actor, ids.handoutId) },
  'handouts.html': { call: (actor, ids) => handouts.html(actor, ids.handoutId) },
  'handouts.list': { call: (actor, ids) => handouts.list(actor, ids.clientId), filters: ['clientId'] },
  'letters.compose': {
    call: (actor, { clientId, episodeId }) => letters.compose(actor, { clientId, episodeId }),
  },
  'messages.ofClient': { call: (actor, ids) => messages.ofClient(actor, ids.clientId) },
  'messages.sendAgain': { call: (actor, ids) => messages.sendAgain(actor, ids.messageId), admin: true },
  'messages.drop': { call: (actor, ids) => messages.drop(actor, ids.messageId), admin: true },
  'notes.open': { call: (actor, ids) => notes.open(actor, ids.signedVisitId), visit: 'any' },
  'notes.sign': { call: (actor, ids) => notes.sign(actor, { visitId: ids.visitId }), visit: 'own' },
  'notes.amend': {
    call: (actor, ids) =>
      notes.amend(actor, { visitId: ids.signedVisitId, section: 'done', newText: 'Nothing.', reason }),
    visit: 'own',
  },
  'own-account.endLogin': { call: (actor, ids) => ownAccount.endLogin(actor, ids.loginId) },
  'plans.propose': {
    call: (actor, ids) => plans.propose(actor, ids.visitId, { serviceId: ids.serviceId }),
    visit: 'any',
  },
  'plans.freeOn': {
    call: (actor, ids) => plans.freeOn(actor, ids.visitId, daysAhead(6).slice(0, 10), ids.serviceId),
    visit: 'any',
  },
  'plans.since': { call: (actor, ids) => plans.since(actor, ids.visitId), visit: 'any' },
  'plans.settled': {
    call: (actor, ids) => plans.settled(actor, ids.visitId),
    visit: 'any',
    filters: ['visitId'],
  },
  'plans.decide': {
    call: (actor, { visitId, staffId, roomId, serviceId }) =>
      plans.decide(actor, {
        visitId,
        phase: 'weekly',
        intervalDays: 7,
        reason,
        asNeeded: false,
        pause: false,
        closeReason: null,
        book: { startsAt: daysAhead(7), staffId, roomId, serviceId },
      }),
    visit: 'own',
  },
  'plans.record': { call: (actor, ids) => plans.record(actor, ids.clientId) },
  'plans.undo': { call: (actor, ids) => plans.undo(actor, ids.visitId), visit: 'own' },
  'reports.charts': {
    call: (actor, { staffId: therapist }) => reports.charts(actor, { ...range(), therapist }),
    admin: true,
    filters: ['staffId'],
  },
  'reports.visitsBehind': {
    call: (actor, { staffId: therapist }) =>
      reports.visitsBehind(actor, { ...range(), chart: 'visits', therapist }),
    admin: true,
    filters: ['staffId'],
  },
  'staff.amend': { call: (actor, ids) => staff.amend(actor, ids.staffId, person()), admin: true },
  'staff.suspend': { call: (actor, ids) => staff.suspend(actor, ids.staffId), admin: true },
  'staff.restore': { call: (actor, ids) => staff.restore(actor, ids.staffId), admin: true },
  'staff.makeResetLink': { call: (actor, ids) => staff.makeResetLink(actor, ids.staffId), admin: true },
  'visits.open': { call: (actor, ids) => visits.open(actor, ids.visitId), visit: 'any' },
  'visits.start': {
    call: (actor, { clientId, episodeId, appointmentId }) =>
      visits.start(actor, { clientId, episodeId, appointmentId }),
  },
  'visits.end': { call: (actor, ids) => visits.end(actor, ids.visitId), visit: 'own' },
  'visits.discard': { call: (actor, ids) => visits.discard(actor, ids.visitId), visit: 'own' },
  'visits.voidVisit': {
    call: (actor, { visitId }) => visits.voidVisit(actor, { visitId, reason }),
    visit: 'own',
  },
  'visits.moveToClient': {
    call: (actor, { visitId, clientId, episodeId }) =>
      visits.moveToClient(actor, { visitId, clientId, episodeId, reason }),
    visit: 'own',
  },
  'visits.reassign': {
    call: (actor, { visitId, staffId }) => visits.reassign(actor, { visitId, staffId, reason }),
    admin: true,
    visit: 'own',
  },
  'working-time.setStaffHours': {
    call: (actor, ids) => workingTime.setStaffHours(actor, ids.staffId, everyDay),
    admin: true,
  },
  'working-time.addTimeOff of a therapist': {
    call: (actor, { staffId }) =>
      workingTime.addTimeOff(actor, { ...closing(), kind: 'away', staffId, note: reason }),
    admin: true,
  },
  'working-time.addTimeOff of a room': {
    call: (actor, { roomId }) => workingTime.addTimeOff(actor, { ...closing(), kind: 'repair', roomId }),
    admin: true,
  },
  // Therapists take their own back; whose it is decides.
  'working-time.removeTimeOff': { call: (actor, ids) => workingTime.removeTimeOff(actor, ids.timeOffId) },
  'visits.applyOps finding.put': onPoint('finding.put', findingOf),
  'visits.applyOps hold.put': onPoint('hold.put', holdOf),
  'visits.applyOps threshold.put': onPoint('threshold.put', thresholdOf),
  'visits.applyOps mark.put': onPoint('mark.put', markOf),
  'visits.applyOps care.put': onPoint('care.put', careOf),
};
