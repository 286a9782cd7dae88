'use server';

import { formAction } from '@/app/_server/form-action';
import type { Registered } from '@/components/clients/register-form';
import * as clients from '@/db/clients';
import { Registration } from '@/lib/domain/client';

export const register = formAction(Registration, async (actor, input): Promise<Registered> => {
  const { clientId, details, consents, problem, someoneElse } = input;
  const rows = someoneElse ? [] : await clients.duplicates(actor, details);
  const others = rows.filter((row) => row.id !== clientId);
  if (others.length > 0) return { state: 'likely', rows: others };
  const made = await clients.register(actor, details, { clientId, consents, problem });
  return { state: 'registered', clientId: made.clientId };
});
