import type { Role } from './actor';

/** Everything a person may do, by role: deny by default. Reads of clients are open to all staff and audited. */
const allowed = {
  'client.read': ['therapist', 'admin'],
  'client.write': ['therapist', 'admin'],
  'appointment.write': ['therapist', 'admin'],
  'visit.start': ['therapist', 'admin'],
  /** Only in visits that are one's own; checked against the visit as well. */
  'visit.write': ['therapist', 'admin'],
  'visit.reassign': ['admin'],
  'plan.decide': ['therapist', 'admin'],
  'note.sign': ['therapist', 'admin'],
  'handout.issue': ['therapist', 'admin'],
  'report.read': ['admin'],
  'message.write': ['admin'],
  'staff.write': ['admin'],
  'device.write': ['admin'],
  'clinic.write': ['admin'],
  'block.review': ['admin'],
  'audit.read': ['admin'],
  'demo.remove': ['admin'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof allowed;

/** What needs the password and not only a PIN: all that is left to admins. */
export function needsPassword(permission: Permission): boolean {
  return !may('therapist', permission);
}

export function may(role: Role, permission: Permission): boolean {
  const list: readonly Role[] = allowed[permission];
  return list.includes(role);
}
