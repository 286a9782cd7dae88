import { UserRound } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useId } from 'react';
import { LockButton } from './lock-button';
import { railItem } from './rail-item';
import { SignOut } from './sign-out';
import { ThemeToggle } from './theme-toggle';

export type Person = {
  /** The full name, as the clinic knows it. */
  name: string;
  /** Under the disc: the first name. */
  shortName: string;
  initials: string;
  /** "Therapist", "Admin". */
  role: string;
};

type PersonMenuProps = { person: Person; account?: Route | undefined; signOut: () => Promise<unknown> };

const row =
  'flex min-h-touch w-full items-center gap-3 rounded-m px-3.5 text-left font-semibold hover:bg-sunken [&_svg]:size-5';

/** A native popover: opens, closes on Escape or a tap beside it, and needs no script. */
export function PersonMenu({ person, account, signOut }: PersonMenuProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`${person.name}, menu`}
        className={`${railItem} shrink-0 text-ink-soft hover:bg-sunken`}
      >
        <span
          aria-hidden="true"
          className="flex size-[34px] items-center justify-center rounded-full bg-muscle font-bold text-xs text-ink max-tablet:size-7"
        >
          {person.initials}
        </span>
        <span className="max-w-full truncate px-0.5">{person.shortName}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto bottom-3 left-[92px] m-0 w-[280px] rounded-l border border-line bg-surface p-2.5 text-ink shadow-card max-tablet:right-3 max-tablet:bottom-20 max-tablet:left-auto"
      >
        <p className="px-3.5 pt-2 pb-2.5">
          <b className="block font-bold">{person.name}</b>
          <span className="text-sm text-ink-soft">{person.role}</span>
        </p>
        {account ? (
          <Link href={account} className={row}>
            <UserRound aria-hidden="true" />
            Account
          </Link>
        ) : null}
        <ThemeToggle shape="row" className="w-full tablet:hidden" />
        <LockButton className={`${row} tablet:hidden`} />
        <SignOut signOut={signOut} className={row} />
      </div>
    </>
  );
}
