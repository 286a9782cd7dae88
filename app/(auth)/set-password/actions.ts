'use server';

import { openAction } from '@/app/_server/form-action';
import * as accounts from '@/db/accounts';
import { PasswordSetting } from '@/lib/domain/clinic';

export const setPassword = openAction(PasswordSetting, ({ token, password }) =>
  accounts.setPassword(token, password),
);
