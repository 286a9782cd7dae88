'use client';

import { KeyRound, TabletSmartphone } from 'lucide-react';
import type { Route } from 'next';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { heldKeys, onKeys } from '@/components/offline/tablet-keys';
import { putAway, tabletStanding } from '@/components/offline/tablet-standing';
import { peopleHere } from '@/components/offline/unlock';
import { useTablet } from '@/components/shell/lock';
import { Button, ButtonLink } from '@/components/ui/button';
import { mayForget } from '@/lib/domain/home-screen';
import { PinOnce, type ProvePin } from './pin-once';

/** What an enrolled tablet still lacks to work without the network, one line each; nothing anywhere else. */
export function TabletHints({ staffId, provePin }: { staffId: string; provePin: ProvePin }) {
  if (!useTablet()) return null;
  return (
    <div className="grid gap-2 not-empty:mb-4">
      <PinHint staffId={staffId} provePin={provePin} />
      <HomeScreenHint />
    </div>
  );
}

function HomeScreenHint() {
  const [shown, setShown] = useState(false);
  const [how, setHow] = useState(false);
  useEffect(() => {
    let here = true;
    void tabletStanding().then(
      (standing) => (here ? setShown(mayForget(standing, new Date())) : undefined),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, []);
  if (!shown) return null;
  const away = () => {
    putAway();
    setShown(false);
  };
  return (
    <Hint
      icon={<TabletSmartphone />}
      label="Home screen"
      action={
        <>
          <Button variant="quiet" aria-expanded={how} onClick={() => setHow(!how)}>
            How
          </Button>
          <Button variant="quiet" onClick={away}>
            Put away
          </Button>
        </>
      }
    >
      <p>
        <b className="font-semibold">Put Palpate on the home screen:</b> the tablet may otherwise clear unsent
        entries after 7 days.
      </p>
      {how ? (
        <ul className="grid gap-1 py-2">
          <li>
            <b className="font-semibold">iPad, in Safari:</b> tap Share, then “Add to Home Screen”, then Add.
          </li>
          <li>
            <b className="font-semibold">Android, in Chrome:</b> tap the three dots, then “Add to Home
            screen”, then Install.
          </li>
          <li>Then open Palpate from there and sign in once.</li>
        </ul>
      ) : null}
    </Hint>
  );
}

type Lacking = Readonly<{ name: string; hasPin: boolean }>;

/** Someone who came in with the password: until the PIN was typed here once, it opens nothing without the network. */
function PinHint({ staffId, provePin }: { staffId: string; provePin: ProvePin }) {
  const [lacking, setLacking] = useState<Lacking | null>(null);
  const [asking, setAsking] = useState(false);
  const look = useCallback(async () => {
    const keys = heldKeys();
    if (!keys?.enrolled || keys.person.staffId !== staffId) return;
    const { name, hasPin } = keys.person;
    const here = await peopleHere().catch(() => null);
    setLacking(here && !here.some((one) => one.staffId === staffId) ? { name, hasPin } : null);
  }, [staffId]);
  useEffect(() => {
    void look();
    return onKeys(() => void look());
  }, [look]);
  if (!lacking) return null;
  const done = () => {
    setAsking(false);
    void look();
  };
  return (
    <Hint
      icon={<KeyRound />}
      label="PIN"
      action={
        lacking.hasPin ? (
          <Button variant="quiet" onClick={() => setAsking(true)}>
            Type your PIN
          </Button>
        ) : (
          <ButtonLink href={'/account' as Route} variant="quiet">
            Choose a PIN
          </ButtonLink>
        )
      }
    >
      <p>
        <b className="font-semibold">
          {lacking.hasPin ? 'Type your PIN once on this tablet,' : 'Choose a PIN,'}
        </b>{' '}
        so that you can unlock it without the network. Until then only the clinic can let you in here.
      </p>
      {asking ? (
        <PinOnce name={lacking.name} provePin={provePin} onDone={done} onClose={() => setAsking(false)} />
      ) : null}
    </Hint>
  );
}

type HintProps = { icon: ReactNode; label: string; action: ReactNode; children: ReactNode };

function Hint({ icon, label, action, children }: HintProps) {
  return (
    <section
      aria-label={label}
      className="flex flex-wrap items-center gap-x-3 rounded-m bg-info-soft py-1 pr-2 pl-4 text-info text-sm [&>svg]:size-5 [&>svg]:shrink-0"
    >
      {icon}
      <div className="min-w-0 flex-1 basis-80 py-1.5">{children}</div>
      <div className="flex">{action}</div>
    </section>
  );
}
