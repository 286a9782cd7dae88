import 'server-only';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { signOut } from '@/app/(auth)/sign-out/actions';
import { Shell } from '@/components/shell/shell';
import { SignInAgainProvider } from '@/components/shell/sign-in-again';
import * as staff from '@/db/staff';
import type { Actor } from '@/lib/domain/actor';
import { firstNameOf, initialsOf } from '@/lib/person-name';

/** The frame of every signed-in page. It draws; who may see what is decided by the verbs of each page. */
export async function StaffFrame({ actor, children }: { actor: Actor; children: ReactNode }) {
  const me = await staff.me(actor);
  return (
    <Shell
      demo={actor.demo}
      places={{
        today: '/today',
        visit: me.openVisitId ? (`/visits/${me.openVisitId}` as Route) : null,
        clients: '/clients',
        schedule: '/schedule',
        clinic: actor.role === 'admin' ? '/admin' : '/clinic',
      }}
      person={{
        name: me.name,
        shortName: firstNameOf(me.name),
        initials: initialsOf(me.name),
        role: actor.role === 'admin' ? 'Admin' : 'Therapist',
      }}
      account="/account"
      signOut={signOut.bind(null, undefined)}
    >
      <SignInAgainProvider email={me.email}>{children}</SignInAgainProvider>
    </Shell>
  );
}
