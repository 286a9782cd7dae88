'use client';

import { Lost } from '@/components/shell/lost';
import { Button } from '@/components/ui/button';
import './globals.css';

/** Stands in for the whole page when even its frame failed. */
export default function WhollyFailed({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" data-theme="auto">
      <body>
        <title>Palpate</title>
        <Lost
          title="Palpate cannot be shown just now"
          action={
            <Button variant="main" size={56} onClick={reset}>
              Try again
            </Button>
          }
        >
          <p>
            What is saved in the clinic is safe. Check that the clinic’s computer is on and that the network
            works, then try again.
          </p>
        </Lost>
      </body>
    </html>
  );
}
