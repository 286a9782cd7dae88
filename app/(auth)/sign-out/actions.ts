'use server';

import { z } from 'zod';
import { endThisLogin } from '@/app/_server/auth';
import { openAction } from '@/app/_server/form-action';

export const signOut = openAction(z.undefined(), endThisLogin);
