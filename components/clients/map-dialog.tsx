'use client';

import { type ReactNode, useState } from 'react';
import { Dialog } from '@/components/ui/dialog';

/** Lies over the small map as one target and opens it large. */
export function MapDialog({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label="Enlarge the map"
        onClick={() => setOpen(true)}
        className="absolute inset-0 rounded-l focus-visible:-outline-offset-3"
      />
      <Dialog open={open} onClose={() => setOpen(false)} title={title} size="large">
        {children}
      </Dialog>
    </>
  );
}
