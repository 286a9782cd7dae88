'use client';

import { ChevronRight, CircleCheck, CirclePause, Mail, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Pill } from '@/components/ui/pill';
import type { WorkingHours } from '@/lib/domain/clinic';
import type { StaffHours } from '@/lib/domain/working-time';
import { initialsOf } from '@/lib/person-name';
import { AdminPage } from './admin-page';
import { LinkShown } from './link-shown';
import { OwnWeek } from './own-week';
import type { OneTimeLink, Person, StaffActions } from './staff-actions';
import { StaffForm } from './staff-form';
import { StaffPerson } from './staff-person';

type StaffListProps = {
  people: readonly Person[];
  actions: StaffActions;
  /** The clinic's week, and the own weeks of those who have one. */
  hours: Readonly<{ clinic: readonly WorkingHours[]; own: readonly StaffHours[] }>;
};
type Open =
  | { kind: 'add' }
  | { kind: 'person' | 'hours'; id: string }
  | { kind: 'link'; name: string; link: OneTimeLink };

export function StaffList({ people, actions, hours }: StaffListProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const chosen = open && 'id' in open ? people.find((one) => one.id === open.id) : undefined;
  const person = open?.kind === 'person' ? chosen : undefined;
  const working = open?.kind === 'hours' ? chosen : undefined;

  return (
    <AdminPage
      title="Staff"
      aside={
        <Button variant="main" onClick={() => setOpen({ kind: 'add' })}>
          <UserPlus aria-hidden="true" />
          Add a person
        </Button>
      }
    >
      <ul className="overflow-clip rounded-l border border-line bg-surface">
        {people.map((one) => (
          <Row key={one.id} person={one} onOpen={() => setOpen({ kind: 'person', id: one.id })} />
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink-soft">
        A suspended person cannot sign in; everything they wrote stays under their name.
      </p>

      <Dialog
        open={open?.kind === 'add'}
        onClose={close}
        title="Add a person"
        sub="You get a link to give them. With it they choose their own password."
      >
        <StaffForm
          action={actions.add}
          verb="Add and make a link"
          onDone={(name, { link }) => setOpen({ kind: 'link', name, link })}
        />
      </Dialog>
      <Dialog open={person !== undefined} onClose={close} title={person?.name ?? ''}>
        {person ? (
          <StaffPerson
            person={person}
            actions={actions}
            onDone={close}
            onLink={(link) => setOpen({ kind: 'link', name: person.name, link })}
            onHours={() => setOpen({ kind: 'hours', id: person.id })}
          />
        ) : null}
      </Dialog>
      <Dialog
        open={working !== undefined}
        onClose={close}
        size="large"
        title={working ? `When ${working.name} works` : ''}
        sub="Free times are offered inside these hours. Outside them a booking asks for a reason."
      >
        {working ? (
          <OwnWeek
            person={working}
            given={hours.own
              .filter((one) => one.staffId === working.id)
              .map(({ weekday, opens, closes }) => ({ weekday, opens, closes }))}
            clinic={hours.clinic}
            action={actions.setHours}
            onDone={close}
          />
        ) : null}
      </Dialog>
      <Dialog open={open?.kind === 'link'} onClose={close} title="A link, shown once">
        {open?.kind === 'link' ? <LinkShown name={open.name} link={open.link} onDone={close} /> : null}
      </Dialog>
    </AdminPage>
  );
}

function Row({ person, onOpen }: { person: Person; onOpen: () => void }) {
  return (
    <li className="border-line border-b last:border-b-0">
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-[68px] w-full flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2.5 text-left hover:bg-sunken focus-visible:-outline-offset-3"
      >
        <span
          aria-hidden="true"
          className="flex size-11 shrink-0 items-center justify-center rounded-full bg-sunken font-bold text-sm"
        >
          {initialsOf(person.name)}
        </span>
        <span className="min-w-0 flex-1 basis-56">
          <span className="block truncate font-semibold text-[1.0625rem]">
            {person.name}
            {person.self ? <span className="font-normal text-ink-soft"> (you)</span> : null}
          </span>
          <span className="block truncate text-sm text-ink-soft">{person.email}</span>
        </span>
        <span className="w-40 text-ink-soft max-wide:w-auto">
          {person.role === 'admin' ? 'Admin' : 'Therapist'}
          {person.advanced ? <span className="block text-sm">Advanced training</span> : null}
        </span>
        <span className="w-64 max-wide:w-auto">
          <Standing person={person} />
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
      </button>
    </li>
  );
}

function Standing({ person }: { person: Person }) {
  if (person.state === 'suspended') {
    return (
      <Pill icon={<CirclePause />} tone="warn">
        Suspended
      </Pill>
    );
  }
  if (person.linkUntil) {
    return (
      <Pill icon={<Mail />} tone="info">
        Link works until {person.linkUntil}
      </Pill>
    );
  }
  if (person.state === 'invited') {
    return (
      <Pill icon={<Mail />} tone="warn">
        No password, link too old
      </Pill>
    );
  }
  return (
    <Pill icon={<CircleCheck />} tone="good">
      {person.seen ? `Active, here ${person.seen}` : 'Active, not here yet'}
    </Pill>
  );
}
