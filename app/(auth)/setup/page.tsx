import { redirect } from 'next/navigation';
import { SetupForm } from '@/components/auth/setup-form';
import { Mark } from '@/components/shell/mark';
import { ThemeToggle } from '@/components/shell/theme-toggle';
import * as setup from '@/db/setup';
import { countries, timeZones } from '@/lib/domain/country';
import { openClinic } from './actions';

export const dynamic = 'force-dynamic';

export default async function SetupPage() {
  if (await setup.isSetUp()) redirect('/sign-in');
  return (
    <main className="mx-auto w-full max-w-[860px] px-7 py-8 max-tablet:px-4">
      <header className="flex items-center gap-3">
        <Mark size={36} />
        <p className="mr-auto font-bold text-[1.125rem]">Palpate</p>
        <ThemeToggle shape="row" />
      </header>
      <h1 className="mt-8 text-3xl">Your clinic</h1>
      <p className="mt-2 mb-7 max-w-[60ch] text-ink-soft">
        Once, about three minutes. Everything here can be changed later under Clinic, Settings.
      </p>
      <SetupForm action={openClinic} countries={countries()} timeZones={timeZones()} />
    </main>
  );
}
