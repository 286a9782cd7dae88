import 'server-only';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { signOut } from '@/app/(auth)/sign-out/actions';
import { TabletLife } from '@/components/offline/tablet-life';
import { Lock } from '@/components/shell/lock';
import { Shell } from '@/components/shell/shell';
import { SignInAgainProvider } from '@/components/shell/sign-in-again';
import * as shifts from '@/db/shifts';
import * as staff from '@/db/staff';
import type { Actor } from '@/lib/domain/actor';
import { firstNameOf, initialsOf } from '@/lib/person-name';
import { enrolledDevice } from './device';

type StaffFrameProps = {
  actor: Actor;
  /** What the same person needs after a lock of the tablet; the admin pages ask for the password. */
  comeBack?: 'pin' | 'password' | undefined;
  children: ReactNode;
};

/** The frame of every signed-in page. It draws; who may see what is decided by the verbs of each page. */
export async function StaffFrame({ actor, comeBack = 'pin', children }: StaffFrameProps) {
  const [me, pin, device] = await Promise.all([
    staff.me(actor),
    shifts.ownPin(actor),
    actor.deviceId ? enrolledDevice() : null,
  ]);
  const { staffId } = actor;
  const tablet = device && { name: device.name, lockMinutes: pin.lockMinutes };
  const byPin = pin.hasPin && comeBack === 'pin';
  const who = { staffId, name: me.name, initials: initialsOf(me.name), email: me.email, byPin };
  return (
    <Lock tablet={tablet} me={who}>
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
        <SignInAgainProvider email={me.email}>
          <TabletLife zone={actor.timeZone} />
          {children}
        </SignInAgainProvider>
      </Shell>
    </Lock>
  );
}
