'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as staff from '@/db/staff';
import * as workingTime from '@/db/working-time';
import { StaffDetails } from '@/lib/domain/clinic';
import { StaffWeek } from '@/lib/domain/working-time';

const Person = z.strictObject({ id: z.uuid() });

/** The list behind the dialog shows the change at once. */
async function shown<T>(change: Promise<T>): Promise<T> {
  const value = await change;
  revalidatePath('/admin/staff');
  return value;
}

export const addStaff = formAction(StaffDetails, (actor, details) => shown(staff.add(actor, details)));
export const amendStaff = formAction(
  z.strictObject({ id: z.uuid(), details: StaffDetails }),
  (actor, { id, details }) => shown(staff.amend(actor, id, details)),
);
export const suspendStaff = formAction(Person, (actor, { id }) => shown(staff.suspend(actor, id)));
export const restoreStaff = formAction(Person, (actor, { id }) => shown(staff.restore(actor, id)));
export const makeLink = formAction(Person, (actor, { id }) => shown(staff.makeResetLink(actor, id)));
export const setHours = formAction(z.strictObject({ id: z.uuid(), week: StaffWeek }), (actor, { id, week }) =>
  shown(workingTime.setStaffHours(actor, id, week)),
);
