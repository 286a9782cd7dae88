'use client';

import { PinPad } from '@/components/shell/pin-pad';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';

type SignPinProps = {
  problem: string | null;
  /** True keeps the pad still: the PIN was right. */
  onPin: (pin: string) => Promise<boolean>;
  onClose: () => void;
};

/** On a shared tablet the hand that signs is proven by its PIN. */
export function SignPin({ problem, onPin, onClose }: SignPinProps) {
  return (
    <Dialog open onClose={onClose} title="Sign with your PIN">
      <div className="grid justify-items-center gap-4 py-2">
        <PinPad label="Your PIN" onPin={onPin} />
        <div role="alert" className="max-w-[300px] empty:hidden">
          <FieldError error={problem ?? undefined} />
        </div>
      </div>
    </Dialog>
  );
}
