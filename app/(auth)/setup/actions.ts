'use server';

import { openAction } from '@/app/_server/form-action';
import * as setup from '@/db/setup';
import { Setup } from '@/lib/domain/clinic';

export const openClinic = openAction(Setup, (input) => setup.open(input));
