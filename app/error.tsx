'use client';

import { Lost } from '@/components/shell/lost';
import { Button, ButtonLink } from '@/components/ui/button';

export default function Failed({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Lost
      title="This page could not be shown"
      action={
        <>
          <Button variant="main" size={56} onClick={reset}>
            Try again
          </Button>
          <ButtonLink href="/today" size={56}>
            Go to Today
          </ButtonLink>
        </>
      }
    >
      <p>
        What is saved in the clinic is safe. Try again; if it stays like this, check that the clinic’s
        computer is on and that the network works.
      </p>
    </Lost>
  );
}
