import { CalendarDays, ChartNoAxesColumn, Hand, House, Users } from 'lucide-react';
import type { Route } from 'next';
import { LockButton } from './lock-button';
import { Mark } from './mark';
import { type Person, PersonMenu } from './person-menu';
import { RailHiddenInVisit } from './rail-hidden-in-visit';
import { railItem } from './rail-item';
import { RailLink } from './rail-link';
import { ThemeToggle } from './theme-toggle';

/** Where the five items lead; null has nowhere to go just now. */
export type Places = {
  today: Route;
  /** The open visit of the signed-in person. */
  visit: Route | null;
  clients: Route;
  schedule?: Route | undefined;
  /** `/admin` for admins, the read-only clinic page for others. */
  clinic: Route | null;
};

export type RailProps = {
  places: Places;
  person: Person;
  account?: Route | undefined;
  /** Ends the login. */
  signOut: () => Promise<unknown>;
};

export function Rail({ places, person, account, signOut }: RailProps) {
  const { schedule } = places;
  const items = [
    { word: 'Today', href: places.today, Icon: House },
    { word: 'Visit', href: places.visit, Icon: Hand, badge: places.visit !== null },
    { word: 'Clients', href: places.clients, Icon: Users },
    ...(schedule ? [{ word: 'Schedule', href: schedule, Icon: CalendarDays }] : []),
    { word: 'Clinic', href: places.clinic, Icon: ChartNoAxesColumn },
  ];
  return (
    <RailHiddenInVisit>
      <nav
        data-rail
        aria-label="Main"
        className="z-30 flex shrink-0 border-line bg-ground max-tablet:fixed max-tablet:inset-x-0 max-tablet:bottom-0 max-tablet:h-[68px] max-tablet:items-center max-tablet:border-t max-tablet:px-1 tablet:sticky tablet:top-0 tablet:h-dvh tablet:w-[84px] tablet:flex-col tablet:items-center tablet:gap-1.5 tablet:overflow-y-auto tablet:border-r tablet:pt-6 tablet:pb-2 print:hidden"
      >
        <Mark className="mb-3.5 shrink-0 max-tablet:hidden" />
        {items.map(({ word, href, Icon, badge }) =>
          href ? (
            <RailLink key={word} href={href} badge={badge}>
              <Icon aria-hidden="true" />
              {word}
            </RailLink>
          ) : (
            <span key={word} className={`${railItem} text-ink-faint [&_svg]:opacity-50`}>
              <Icon aria-hidden="true" />
              {word}
              <span className="sr-only">, none open</span>
            </span>
          ),
        )}
        <ThemeToggle className="mt-auto shrink-0 max-tablet:hidden" />
        <LockButton className={`${railItem} shrink-0 text-ink-soft hover:bg-sunken max-tablet:hidden`} />
        <PersonMenu person={person} account={account} signOut={signOut} />
      </nav>
    </RailHiddenInVisit>
  );
}
