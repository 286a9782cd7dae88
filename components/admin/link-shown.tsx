'use client';

import { Button } from '@/components/ui/button';
import { CopyOnce } from '@/components/ui/copy-once';
import type { OneTimeLink } from './staff-actions';

type LinkShownProps = { name: string; link: OneTimeLink; onDone: () => void };

/** Only mounted in answer to a press, so the address of this very installation is known. */
export function LinkShown({ name, link, onDone }: LinkShownProps) {
  return (
    <div className="grid gap-5">
      <CopyOnce
        label={`Password link for ${name}`}
        value={new URL(link.path, window.location.origin).toString()}
        note="Hand it over yourself, or open it here and let them type. It works once."
      />
      <Button variant="main" size={56} onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
