'use client';

import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';

export type LoginRow = Readonly<{ id: string; here: boolean; opened: string; seen: string }>;
type LoginListProps = { logins: readonly LoginRow[]; action: FormAction<{ id: string }, { id: string }> };

export function LoginList({ logins, action }: LoginListProps) {
  const say = useToast();
  const form = useFormAction(action, () => say({ text: 'That login has ended.' }));
  return (
    <Card title="Where you are signed in" aside={`${logins.length} open`}>
      <ul>
        {logins.map((login) => (
          <li
            key={login.id}
            className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2 last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-56">
              <span className="block font-semibold">{login.here ? 'Here' : 'Somewhere else'}</span>
              <span className="block text-sm text-ink-soft">
                Since {login.opened}, last touched {login.seen}
              </span>
            </span>
            {login.here ? null : (
              <Button variant="danger" disabled={form.pending} onClick={() => form.run({ id: login.id })}>
                End it
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-soft">
        A tablet left behind? End its login here: its next touch is refused.
      </p>
      <FormMessage message={form.message} />
    </Card>
  );
}
