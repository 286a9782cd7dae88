'use client';

import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Mark } from '@/components/shell/mark';
import { UnlockPanel } from '@/components/shell/unlock-panel';
import { openedWithoutClinic } from '@/components/shell/unlock-request';
import { ToastProvider } from '@/components/ui/toast';
import type { VisitActions } from '@/components/visit/visit-menu';
import type { StepActions } from '@/components/visit/visit-step';
import type { ShiftTile } from '@/lib/domain/device';
import { takeHandover } from './handover';
import { leaveRevoked } from './own-door';
import { SealedHere } from './sealed-here';
import { ShellPages } from './shell-pages';
import { type HeldKeys, heldKeys, holdKeys, onKeys, readTab, revokedByClinic } from './tablet-keys';
import { useRounds } from './tablet-life';
import { standUp } from './tablet-tab';
import { peopleHere } from './unlock';
import { useClinicBack } from './use-clinic-back';

export type ShellActions = Readonly<{ visit: VisitActions; steps: StepActions }>;

type Door =
  | Readonly<{ state: 'looking' }>
  | Readonly<{ state: 'ask'; tiles: readonly ShiftTile[] }>
  | Readonly<{ state: 'closed' }>
  | Readonly<{ state: 'open'; keys: HeldKeys }>;

/** The app without the clinic: what this tablet keeps, for the person who can open it. Holds no data of its own. */
export function OfflineShell({ actions }: { actions: ShellActions }) {
  const [door, setDoor] = useState<Door>({ state: 'looking' });
  const kept = useRounds();
  const back = useClinicBack();
  const open = useCallback(() => {
    const keys = heldKeys();
    if (keys && openedWithoutClinic()) setDoor({ state: 'open', keys });
    // The clinic itself has opened: its own page is the better one.
    else goToClinic();
  }, []);

  useEffect(() => {
    let shown = true;
    void look().then((found) => (shown ? setDoor(found) : undefined));
    const stop = onKeys(() => {
      if (heldKeys() === null) setDoor({ state: 'closed' });
    });
    return () => {
      shown = false;
      stop();
    };
  }, []);
  useEffect(() => {
    if (back) void revokedByClinic().then((gone) => (gone ? leaveRevoked() : undefined));
  }, [back]);
  // Nobody has opened anything yet: the clinic's own page is the better one.
  const shut = door.state === 'ask' || door.state === 'closed';
  useEffect(() => (back && shut ? whenNobodyTypes(goToClinic) : undefined), [back, shut]);

  return (
    <ToastProvider>
      {door.state === 'open' ? (
        <ShellPages keys={door.keys} kept={kept} back={back} actions={actions} />
      ) : door.state === 'looking' ? null : (
        <Closed kept={kept.filter(({ aside }) => aside === null).length}>
          {door.state === 'ask' ? (
            <UnlockPanel tiles={door.tiles} onOpen={open} onPassword={() => window.location.reload()} />
          ) : null}
        </Closed>
      )}
    </ToastProvider>
  );
}

const goToClinic = () => window.location.replace(ownPage());

const quietMilliseconds = 8000;
let typedAt = 0;
if (typeof window !== 'undefined')
  for (const touch of ['pointerdown', 'keydown'] as const)
    window.addEventListener(
      touch,
      () => {
        typedAt = Date.now();
      },
      { capture: true, passive: true },
    );

/** A PIN that is being typed is not taken away; it opens with the clinic just as well. Answers how to stop. */
function whenNobodyTypes(go: () => void): (() => void) | undefined {
  const look = () => (Date.now() - typedAt > quietMilliseconds ? go() : undefined);
  const timer = setInterval(look, 1000);
  look();
  return () => clearInterval(timer);
}

/** The address this page stands at; the shell itself has nothing to go back to. */
const ownPage = (): string =>
  window.location.pathname === '/shell' ? '/today' : window.location.pathname + window.location.search;

async function look(): Promise<Door> {
  standUp();
  const keys = heldKeys();
  if (keys) return { state: 'open', keys };
  const found = (await takeHandover())?.keys ?? readTab();
  if (found) return { state: 'open', keys: await holdKeys(found) };
  const people = await peopleHere().catch(() => []);
  if (people.length === 0) return { state: 'closed' };
  return { state: 'ask', tiles: people.map((person) => ({ ...person, hasPin: true })) };
}

function Closed({ kept, children }: { kept: number; children: ReactNode }) {
  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-8 bg-ground px-6 py-8">
      <header className="grid max-w-[460px] justify-items-center gap-3 text-center">
        <Mark size={44} />
        <h1>{children ? 'Who is working?' : 'The clinic cannot be reached'}</h1>
        <p className="text-ink-soft">
          {children
            ? 'The clinic cannot be reached. Your PIN opens what this tablet keeps.'
            : 'What this tablet keeps can be read again once the network is back and you have signed in.'}
        </p>
        <SealedHere count={kept} />
      </header>
      <div className="w-full max-w-[412px]">{children}</div>
    </main>
  );
}
