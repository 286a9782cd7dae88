'use client';

import { useState } from 'react';
import { openScreen } from '@/components/shell/lock-state';
import { UnlockPanel } from '@/components/shell/unlock-panel';
import { Button } from '@/components/ui/button';
import type { ShiftTile } from '@/lib/domain/device';
import { SignInForm } from './sign-in-form';

type TabletDoorProps = {
  tiles: readonly ShiftTile[];
  /** A path of this site. */
  next: string;
};

/** Sign-in on an enrolled tablet: the people with a shift here, and the way with e-mail and password. */
export function TabletDoor({ tiles, next }: TabletDoorProps) {
  const [password, setPassword] = useState(false);
  const open = (staffId: string) => {
    openScreen(staffId);
    window.location.assign(next);
  };
  if (!password) return <UnlockPanel tiles={tiles} onOpen={open} onPassword={() => setPassword(true)} />;
  return (
    <div className="grid gap-4">
      <SignInForm next={next} />
      <Button variant="quiet" onClick={() => setPassword(false)}>
        Back to the people here
      </Button>
    </div>
  );
}
