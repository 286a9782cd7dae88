'use server';

import { z } from 'zod';
import { formAction } from '@/app/_server/form-action';
import * as staff from '@/db/staff';

const Scope = z.strictObject({ scope: z.enum(['mine', 'everyone']) });

export const choose = formAction(Scope, (actor, { scope }) => staff.setTodayScope(actor, scope));
