'use server';

import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as shifts from '@/db/shifts';
import * as staff from '@/db/staff';
import { PinDigits } from '@/lib/domain/pin';

const Scope = z.strictObject({ scope: z.enum(['mine', 'everyone']) });

const OwnPin = z.strictObject({ pin: PinDigits });

export const choose = formAction(Scope, (actor, { scope }) => staff.setTodayScope(actor, scope));

export const provePin = formAction(OwnPin, (actor, { pin }) => shifts.provePin(actor, pin));
