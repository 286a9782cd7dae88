'use client';

import { useCallback, useState } from 'react';
import { rememberKeys } from '@/components/offline/unlock';
import { PinPad } from '@/components/shell/pin-pad';
import type { FormAction } from '@/components/shell/use-form-action';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';

export type ProvePin = FormAction<{ pin: string }, unknown>;

type PinOnceProps = { name: string; provePin: ProvePin; onDone: () => void; onClose: () => void };

const unreachable = 'The clinic cannot be reached. Try again when the network is there.';
const notKept = 'That is your PIN, but this tablet could not keep the key. Try again.';

/** The clinic says whether it is the PIN; only then do the keys rest behind it on this tablet. */
export function PinOnce({ name, provePin, onDone, onClose }: PinOnceProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const send = useCallback(
    async (pin: string) => {
      setProblem(null);
      const answer = await provePin({ pin }).catch(() => null);
      if (!answer?.ok) {
        setProblem(answer?.fields?.pin ?? answer?.message ?? unreachable);
        return false;
      }
      const kept = await rememberKeys(pin).then(
        () => true,
        () => false,
      );
      if (kept) onDone();
      else setProblem(notKept);
      return kept;
    },
    [provePin, onDone],
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title="Your PIN, once"
      sub="From now on it opens this tablet without the network too."
    >
      <div className="grid justify-items-center gap-4 pb-4">
        <PinPad label={`PIN of ${name}`} onPin={send} />
        <div role="alert" className="max-w-[300px] empty:hidden">
          <FieldError error={problem ?? undefined} />
        </div>
      </div>
    </Dialog>
  );
}
