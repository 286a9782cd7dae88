'use client';

import { BookOpenCheck } from 'lucide-react';
import { useState } from 'react';
import { Segmented } from '@/components/ui/segmented';
import { blockIds } from '@/lib/handout/block';
import { SignInForm } from './sign-in-form';

const places = { read: '/admin/content/sitting', today: '/today' } as const;
type Place = keyof typeof places;

/** The last step of setup: sign in, and read what the clinic's sheets will say before a client gets one. */
export function SetupReady({ email }: { email: string }) {
  const [place, setPlace] = useState<Place>('read');
  return (
    <div className="grid items-start gap-5 tablet:grid-cols-2">
      <section className="rounded-l border border-line bg-surface p-6 max-tablet:p-4">
        <p role="status" className="mb-5 rounded-m bg-good-soft px-4 py-3 font-semibold text-good">
          The clinic is open. Sign in to begin.
        </p>
        <SignInForm next={places[place]} email={email} />
      </section>
      <section className="rounded-l border border-line bg-surface p-6 max-tablet:p-4">
        <h2 className="flex items-center gap-2.5">
          <BookOpenCheck aria-hidden="true" className="size-6 text-accent" />
          One step left: read the sheet’s texts
        </h2>
        <p className="mt-2">
          A client leaves with one page. Its {blockIds.length} texts are written and checked, but nobody at
          your clinic has read them. A clinician reads and approves them in one sitting, about ten minutes.
        </p>
        <p className="mt-2 mb-4 text-ink-soft">
          Until then a sheet prints only the next visits, when to call, and when to get medical help.
        </p>
        <Segmented
          label="After signing in"
          options={[
            { value: 'read', label: 'Read the texts' },
            { value: 'today', label: 'Later' },
          ]}
          value={place}
          onChange={setPlace}
        />
      </section>
    </div>
  );
}
