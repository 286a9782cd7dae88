'use client';

import { UserRoundCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCallback } from 'react';
import type { DayActions } from '@/components/schedule/day-actions';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';

type ArriveButtonProps = { appointmentId: string; action: DayActions['arrive'] };

/** The client is here: one tap. */
export function ArriveButton({ appointmentId, action }: ArriveButtonProps) {
  const router = useRouter();
  const refresh = useCallback(() => router.refresh(), [router]);
  const { run, pending, message } = useFormAction(action, refresh);
  return (
    <>
      <Button
        variant="main"
        size={64}
        pending={pending}
        onClick={() => run({ appointmentId })}
        className="min-w-64"
      >
        <UserRoundCheck aria-hidden="true" />
        Arrived
      </Button>
      <FormMessage message={message} />
    </>
  );
}
