import { List, Map as MapIcon, Repeat } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { type Comparing, compareHref } from './compare-href';
import { PrintButton } from './print-button';

/** The other ways to read the same charts, and paper. */
export function CompareTools({ now }: { now: Comparing }) {
  return (
    <div className="flex flex-wrap gap-3">
      {now.show === 'changes' ? null : (
        <ButtonLink href={compareHref(now, { show: 'changes' })} prefetch={false}>
          <MapIcon aria-hidden="true" />
          As maps
        </ButtonLink>
      )}
      {now.show === 'table' ? null : (
        <ButtonLink href={compareHref(now, { show: 'table' })} prefetch={false}>
          <List aria-hidden="true" />
          As a table
        </ButtonLink>
      )}
      {now.show === 'often' ? null : (
        <ButtonLink href={compareHref(now, { show: 'often' })} prefetch={false}>
          <Repeat aria-hidden="true" />
          How often
        </ButtonLink>
      )}
      <PrintButton />
    </div>
  );
}
