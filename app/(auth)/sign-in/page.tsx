import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { currentActor } from '@/app/_server/actor';
import { currentDevice } from '@/app/_server/device';
import { Door } from '@/components/auth/door';
import { RevokedTablet } from '@/components/auth/revoked-tablet';
import { SignInForm } from '@/components/auth/sign-in-form';
import { TabletDoor } from '@/components/auth/tablet-door';
import * as setup from '@/db/setup';
import * as shifts from '@/db/shifts';
import * as staff from '@/db/staff';
import { sameSitePath } from '@/lib/same-site-path';

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignIn({ searchParams }: { searchParams: Search }) {
  if (!(await setup.isSetUp())) redirect('/setup');
  const { next, password } = await searchParams;
  const path = sameSitePath(typeof next === 'string' ? next : undefined);
  const [actor, found] = await Promise.all([currentActor(), currentDevice()]);
  const again = actor !== null && !actor.elevated && password === '1';
  if (actor && !again) redirect(path as Route);
  const tiles = found.state === 'enrolled' && !actor ? await shifts.tiles(found.device) : [];
  const email = again ? (await staff.me(actor)).email : undefined;
  return (
    <Door
      greeting={
        <>
          Good to see you.
          <br />
          Who is working?
        </>
      }
      about={found.state === 'enrolled' ? `This is ${found.device.name}.` : undefined}
      foot="What you enter is kept in your clinic and nowhere else."
    >
      {found.state === 'revoked' ? <RevokedTablet /> : null}
      {again ? (
        <p className="mb-5 rounded-m bg-info-soft px-4 py-3 font-semibold text-info">
          You came in with your PIN. This part of the clinic needs your password.
        </p>
      ) : null}
      {tiles.length > 0 ? <TabletDoor tiles={tiles} next={path} /> : <SignInForm next={path} email={email} />}
    </Door>
  );
}
