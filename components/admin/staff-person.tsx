'use client';

import { CirclePause, CirclePlay, Clock, Link2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { StaffDetails } from '@/lib/domain/clinic';
import type { OneTimeLink, Person, StaffActions } from './staff-actions';
import { StaffForm } from './staff-form';

type StaffPersonProps = {
  person: Person;
  actions: StaffActions;
  onDone: () => void;
  onLink: (link: OneTimeLink) => void;
  onHours: () => void;
};

export function StaffPerson({ person, actions, onDone, onLink, onHours }: StaffPersonProps) {
  const say = useToast();
  const done = (text: string) => {
    say({ text });
    onDone();
  };
  const amend = useCallback(
    (details: StaffDetails) => actions.amend({ id: person.id, details }),
    [actions, person.id],
  );
  return (
    <div className="grid gap-6">
      {person.state === 'suspended' ? (
        <Restore person={person} actions={actions} onDone={() => done(`${person.name} can sign in again.`)} />
      ) : (
        <>
          <StaffForm
            action={amend}
            at="details."
            given={{ name: person.name, email: person.email, role: person.role, advanced: person.advanced }}
            verb="Save"
            onDone={(name) => done(`${name} is saved.`)}
          />
          <Button onClick={onHours} className="justify-self-start">
            <Clock aria-hidden="true" />
            Working hours and breaks
          </Button>
          <Rarely person={person} actions={actions} onDone={done} onLink={onLink} />
        </>
      )}
    </div>
  );
}

type RarelyProps = Omit<StaffPersonProps, 'onDone' | 'onHours'> & { onDone: (said: string) => void };

/** What interrupts a person's work asks once more. */
function Rarely({ person, actions, onDone, onLink }: RarelyProps) {
  const [asked, setAsked] = useState<'link' | 'suspend' | null>(null);
  const link = useFormAction(actions.makeLink, onLink);
  const suspend = useFormAction(actions.suspend, () => onDone(`${person.name} is suspended and signed out.`));
  const whom = person.self ? 'You are' : `${person.name} is`;
  return (
    <div className="grid gap-3 border-line border-t pt-5">
      {asked === null ? (
        <div className="flex flex-wrap gap-3">
          {person.self ? null : (
            <Button onClick={() => setAsked('link')}>
              <Link2 aria-hidden="true" />
              New password link
            </Button>
          )}
          <Button variant="danger" onClick={() => setAsked('suspend')}>
            <CirclePause aria-hidden="true" />
            Suspend
          </Button>
        </div>
      ) : (
        <>
          <p>
            <b className="font-semibold">{whom} signed out everywhere at once.</b>{' '}
            {asked === 'link'
              ? 'The link works once, for two hours; the old password works until it is used.'
              : person.self
                ? 'Nothing you wrote is lost. Only another admin can restore you.'
                : 'Nothing they wrote is lost. You can restore them here at any time.'}
          </p>
          <div className="flex flex-wrap gap-3">
            <Button onClick={() => setAsked(null)}>Keep as it is</Button>
            <Button
              variant={asked === 'suspend' ? 'danger' : 'main'}
              pending={link.pending || suspend.pending}
              onClick={() => (asked === 'link' ? link : suspend).run({ id: person.id })}
            >
              {asked === 'link' ? 'Make the link' : `Suspend ${person.name}`}
            </Button>
          </div>
        </>
      )}
      <FormMessage message={link.message ?? suspend.message} />
    </div>
  );
}

function Restore({ person, actions, onDone }: { person: Person; actions: StaffActions; onDone: () => void }) {
  const restore = useFormAction(actions.restore, onDone);
  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">
        {person.email} is suspended and cannot sign in. Restored, the password they had works again.
      </p>
      <FormMessage message={restore.message} />
      <Button
        variant="main"
        size={56}
        pending={restore.pending}
        onClick={() => restore.run({ id: person.id })}
      >
        <CirclePlay aria-hidden="true" />
        Restore {person.name}
      </Button>
    </div>
  );
}
