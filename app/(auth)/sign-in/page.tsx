import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { currentActor } from '@/app/_server/actor';
import { Door } from '@/components/auth/door';
import { SignInForm } from '@/components/auth/sign-in-form';
import * as setup from '@/db/setup';
import { sameSitePath } from '@/lib/same-site-path';

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignIn({ searchParams }: { searchParams: Search }) {
  if (!(await setup.isSetUp())) redirect('/setup');
  const { next } = await searchParams;
  const path = sameSitePath(typeof next === 'string' ? next : undefined);
  if (await currentActor()) redirect(path as Route);
  return (
    <Door
      greeting={
        <>
          Good to see you.
          <br />
          Who is working?
        </>
      }
      foot="What you enter is kept in your clinic and nowhere else."
    >
      <SignInForm next={path} />
    </Door>
  );
}
