'use client';

import { TriangleAlert } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { dropOps, type KeptOp } from './tablet-store';

/** From this age on an entry that is only on the tablet is worth a warning. */
const longMinutes = 60;

/** Says what has waited long on this tablet, and what the clinic did not take, until someone has seen it. */
export function KeptHere({ kept }: { kept: readonly KeptOp[] }) {
  const inVisit = usePathname().startsWith('/visits/');
  const [seen, setSeen] = useState<readonly string[]>([]);
  const aside = inVisit ? [] : kept.filter(({ id, aside: why }) => why !== null && !seen.includes(id));
  const limit = Date.now() - longMinutes * 60_000;
  const long = kept.filter(({ aside: why, keptAt }) => why === null && Date.parse(keptAt) < limit);
  const leaveOut = (id: string) => {
    setSeen((last) => [...last, id]);
    void dropOps([id]).catch(() => undefined);
  };
  if (aside.length + long.length === 0) return null;
  return (
    <aside
      aria-label="Kept on this tablet"
      className="grid gap-2 border-line border-b bg-warn-soft px-7 py-2.5 text-sm print:hidden"
    >
      {long.length > 0 ? (
        <p role="status" className="flex min-h-touch items-center gap-2.5 font-semibold text-warn">
          <TriangleAlert aria-hidden="true" className="size-5 shrink-0" />
          {long.length === 1 ? 'One entry has' : `${long.length} entries have`} been on this tablet for more
          than an hour and not in the clinic. Keep it switched on and bring it near the network.
        </p>
      ) : null}
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
