import type { FormAction } from '@/components/shell/use-form-action';
import type { Role } from '@/lib/domain/actor';
import type { StaffDetails } from '@/lib/domain/clinic';
import type { SetOwnWeek } from './own-week';

export type Person = Readonly<{
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Trained to press in places kept from others. */
  advanced: boolean;
  state: 'active' | 'invited' | 'suspended';
  /** The signed-in admin. */
  self: boolean;
  /** "today", "3 days ago"; null when never. */
  seen: string | null;
  /** "tomorrow, 14:05"; null when no one-time link is open. */
  linkUntil: string | null;
}>;

export type OneTimeLink = Readonly<{ path: string; expiresAt: string }>;
type One = { id: string };

export type StaffActions = Readonly<{
  add: FormAction<StaffDetails, { id: string; link: OneTimeLink }>;
  amend: FormAction<{ id: string; details: StaffDetails }, One>;
  suspend: FormAction<One, One>;
  restore: FormAction<One, One>;
  makeLink: FormAction<One, OneTimeLink>;
  setHours: SetOwnWeek;
}>;
