'use client';

import { useCallback, useEffect, useState } from 'react';
import { leaveFor, takeHandover } from '@/components/offline/handover';
import { openOwnDoor } from '@/components/offline/own-door';
import { openScreen } from '@/components/shell/lock-state';
import { UnlockPanel } from '@/components/shell/unlock-panel';
import { forgetOwedUnlock, openedWithoutClinic, settleUnlock } from '@/components/shell/unlock-request';
import { Button } from '@/components/ui/button';
import type { ShiftTile } from '@/lib/domain/device';
import { SignInForm } from './sign-in-form';

type TabletDoorProps = {
  tiles: readonly ShiftTile[];
  /** A path of this site. */
  next: string;
};

openOwnDoor();

/** Sign-in on an enrolled tablet: the people with a shift here, and the way with e-mail and password. */
export function TabletDoor({ tiles, next }: TabletDoorProps) {
  const [password, setPassword] = useState(false);
  const open = useCallback(
    (staffId: string) => {
      if (!openedWithoutClinic()) openScreen(staffId);
      void leaveFor(next);
    },
    [next],
  );
  // The PIN was given on the page before, while the clinic could not be reached: it need not be typed once more.
  useEffect(() => {
    void takeHandover().then(async (left) => {
      if (!left?.owed) return;
      if (await settleUnlock()) open(left.owed.staffId);
      else forgetOwedUnlock();
    });
  }, [open]);
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
