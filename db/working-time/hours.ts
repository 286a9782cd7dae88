import 'server-only';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Actor } from '@/lib/domain/actor';
import type { WorkingHours } from '@/lib/domain/clinic';
import { liesIn, type StaffHours, StaffWeek, stretchesOn, weekOf } from '@/lib/domain/working-time';
import { AppError, notFound } from '@/lib/errors';
import { localDay } from '@/lib/when';
import { asActor, permit, type Tx } from '../access';
import { oneAtATime } from '../appointments/rows';
import { audit } from '../audit';
import { staff, workingHours } from '../schema/clinics';
import { staffHours } from '../schema/schedule';
import { appointments } from '../schema/visits';
import { type Standing, sayStanding } from './standing';

const short = <T extends { opens: string; closes: string }>(one: T): T => ({
  ...one,
  opens: one.opens.slice(0, 5),
  closes: one.closes.slice(0, 5),
});

/** Own weeks of all therapists who have one, by therapist and day; all staff read them. */
export async function ownWeeks(actor: Actor): Promise<StaffHours[]> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const rows = await tx
      .select({
        staffId: staffHours.staffId,
        weekday: staffHours.weekday,
        opens: staffHours.opens,
        closes: staffHours.closes,
      })
      .from(staffHours)
      .where(eq(staffHours.clinicId, actor.clinicId))
      .orderBy(asc(staffHours.staffId), asc(staffHours.weekday), asc(staffHours.opens));
    return rows.map(short);
  });
}

/**
 * Replaces a therapist's own week; an empty one means the clinic's hours. Booked appointments stay where they are:
 * `outside` says how many now lie outside, and when. Throws `invalid` for hours in which the clinic is closed.
 */
export async function setStaffHours(
  actor: Actor,
  staffId: string,
  week: StaffWeek,
): Promise<{ outside: string | null }> {
  permit(actor, 'staff.write');
  const asked = StaffWeek.parse(week);
  return asActor(actor, async (tx) => {
    await oneAtATime(tx, actor);
    const [person] = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.clinicId, actor.clinicId), eq(staff.id, staffId)))
      .for('no key update');
    if (!person) throw notFound('This person');
    const clinic = await clinicWeek(tx, actor);
    refuseClosedHours(asked, clinic);
    await tx
      .delete(staffHours)
      .where(and(eq(staffHours.clinicId, actor.clinicId), eq(staffHours.staffId, staffId)));
    if (asked.length > 0)
      await tx.insert(staffHours).values(asked.map((one) => ({ clinicId: actor.clinicId, staffId, ...one })));
    await audit(tx, actor, {
      action: 'staff.hours',
      kind: 'staff',
      id: staffId,
      facts: { spans: asked.length },
    });
    const rows = asked.map((one) => ({ ...one, staffId }));
    return { outside: await standingOutside(tx, actor, staffId, weekOf(staffId, clinic, rows)) };
  });
}

async function clinicWeek(tx: Tx, actor: Actor): Promise<WorkingHours[]> {
  const rows = await tx
    .select({ weekday: workingHours.weekday, opens: workingHours.opens, closes: workingHours.closes })
    .from(workingHours)
    .where(eq(workingHours.clinicId, actor.clinicId));
  return rows.map(short);
}

function refuseClosedHours(week: StaffWeek, clinic: readonly WorkingHours[]): void {
  const fields: Record<string, string> = {};
  for (const [at, one] of week.entries()) {
    const open = clinic.find((day) => day.weekday === one.weekday);
    if (!open) fields[`week.${at}.opens`] = 'The clinic is closed on this day.';
    else if (one.opens < open.opens || one.closes > open.closes)
      fields[`week.${at}.opens`] = `The clinic is open from ${open.opens} to ${open.closes}.`;
  }
  if (Object.keys(fields).length > 0)
    throw new AppError('invalid', 'These hours reach outside the clinic’s.', fields);
}

async function standingOutside(
  tx: Tx,
  actor: Actor,
  staffId: string,
  week: readonly WorkingHours[],
): Promise<string | null> {
  const now = new Date();
  const ahead: Standing[] = await tx
    .select({ startsAt: appointments.startsAt, holdsUntil: appointments.holdsUntil })
    .from(appointments)
    .where(
      and(
        eq(appointments.clinicId, actor.clinicId),
        eq(appointments.staffId, staffId),
        inArray(appointments.status, ['booked', 'arrived']),
        gt(appointments.startsAt, now.toISOString()),
      ),
    )
    .orderBy(asc(appointments.startsAt));
  const outside = ahead.filter(({ startsAt, holdsUntil }) => {
    const stretches = stretchesOn(localDay(startsAt, actor.timeZone), week, actor.timeZone);
    return !liesIn(stretches, Date.parse(startsAt), Date.parse(holdsUntil));
  });
  return outside.length > 0
    ? sayStanding(outside, 'outside these hours', actor.timeZone, localDay(now, actor.timeZone))
    : null;
}
