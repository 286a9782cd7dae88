'use client';

import { TriangleAlert } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Zone } from '@/lib/when';
import { dropOps, type KeptOp } from './tablet-store';
import { TabletWarnings, useTabletWarnings } from './tablet-warnings';

/** Says what has waited long on this tablet, and what the clinic did not take, until someone has seen it. */
export function KeptHere({ kept, zone }: { kept: readonly KeptOp[]; zone: Zone }) {
  const inVisit = usePathname().startsWith('/visits/');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const aside = inVisit ? [] : kept.filter(({ id, aside: why }) => why !== null && !seen.includes(id));
  const warnings = useTabletWarnings(kept, zone);
  const leaveOut = (id: string) => {
    setSeen((last) => [...last, id]);
    void dropOps([id]).catch(() => undefined);
  };
  if (aside.length === 0 && !warnings.wait && !warnings.clock) return null;
  return (
    <aside
      aria-label="Kept on this tablet"
      className="grid gap-2 border-line border-b bg-warn-soft px-7 py-2.5 text-sm print:hidden"
    >
      <TabletWarnings {...warnings} />
      {aside.map(({ id, visitId, aside: why }) => (
        <p key={id} className="flex min-h-touch flex-wrap items-center gap-x-3 gap-y-1">
          <TriangleAlert aria-hidden="true" className="size-5 shrink-0 text-danger" />
          <span className="min-w-0 flex-1 basis-72 font-semibold">
            The clinic did not take one entry: {why}
          </span>
          <Link
            href={`/visits/${visitId}` as Route}
            prefetch={false}
            className="flex min-h-touch items-center font-semibold text-accent-strong underline"
          >
            Open the visit
          </Link>
          <Button variant="quiet" onClick={() => leaveOut(id)}>
            Leave it out
          </Button>
        </p>
      ))}
    </aside>
  );
}
