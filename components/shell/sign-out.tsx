'use client';

import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { forgetSignedIn } from '@/components/offline/unlock';
import { useToast } from '@/components/ui/toast';

type SignOutProps = { signOut: () => Promise<unknown>; className: string };

/** Leaves by a whole page load, so nothing of the last person stays in the browser's memory. */
export function SignOut({ signOut, className }: SignOutProps) {
  const [pending, setPending] = useState(false);
  const show = useToast();

  async function leave() {
    setPending(true);
    try {
      await signOut();
      await forgetSignedIn().catch(() => undefined);
      window.location.assign('/sign-in');
    } catch {
      setPending(false);
      show({
        tone: 'danger',
        text: 'You are still signed in: the clinic cannot be reached. Check the network and sign out again.',
      });
    }
  }

  return (
    <button type="button" onClick={leave} disabled={pending} aria-busy={pending} className={className}>
      <LogOut aria-hidden="true" />
      {pending ? 'Signing out' : 'Sign out'}
    </button>
  );
}
