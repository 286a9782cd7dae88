'use client';

import { useEffect, useRef, useState } from 'react';
import { SignInForm } from '@/components/auth/sign-in-form';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { ShiftTile } from '@/lib/domain/device';
import { Mark } from './mark';
import { UnlockPanel } from './unlock-panel';
import { askTiles } from './unlock-request';

type LockScreenProps = {
  /** The name of the tablet. */
  tablet: string;
  /** Whose page it is: shown also while nobody can be asked who else has a shift here. */
  last: ShiftTile;
  email: string;
  onOpen: (staffId: string) => void;
  /** Signed in with this e-mail address. */
  onSignedIn: (email: string) => void;
};

/** All there is on a locked tablet: who may open it. */
export function LockScreen({ tablet, last, email, onOpen, onSignedIn }: LockScreenProps) {
  const [tiles, setTiles] = useState<readonly ShiftTile[] | null>(null);
  /** Whose password is asked for; "anyone" types the e-mail as well. */
  const [password, setPassword] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
    let shown = true;
    void askTiles().then((found) => {
      if (!shown) return;
      setTiles((found ?? [last]).map((tile) => (tile.staffId === last.staffId ? last : tile)));
      if (found?.length === 0) setPassword('anyone');
    });
    return () => {
      shown = false;
    };
  }, [last]);

  return (
    <main className="grid min-h-dvh content-center justify-items-center gap-8 bg-ground px-6 py-8">
      <header className="grid justify-items-center gap-3 text-center">
        <Mark size={44} />
        <h1 ref={heading} tabIndex={-1} className="focus-visible:outline-0">
          Who is working?
        </h1>
        <p className="text-ink-soft">{tablet} is locked. Everything is where you left it.</p>
      </header>
      <div className="w-full max-w-[412px]">
        {password ? (
          <div className="grid gap-4">
            <SignInForm
              next="/today"
              email={password === last.staffId ? email : undefined}
              onOpen={onSignedIn}
            />
            {tiles && tiles.length > 0 ? (
              <Button variant="quiet" onClick={() => setPassword(null)}>
                Back to the people here
              </Button>
            ) : null}
          </div>
        ) : tiles ? (
          <UnlockPanel
            tiles={tiles}
            onOpen={onOpen}
            onPassword={(tile) => setPassword(tile?.staffId ?? 'anyone')}
          />
        ) : (
          <Skeleton className="h-[88px] rounded-l" />
        )}
      </div>
    </main>
  );
}
