import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { paneHeading } from './use-row-focus';

type PaneTitleProps = {
  before: ReactNode;
  title: string;
  sub: string;
  /** One more way on from here, beside the bin. */
  aside?: ReactNode | undefined;
  /** Without it there is no bin. */
  onRemove?: (() => void) | undefined;
};

/** Name of what is selected, side first; the bin removes it and can be taken back. */
export function PaneTitle({ before, title, sub, aside, onRemove }: PaneTitleProps) {
  return (
    <header className="flex min-h-12 items-center gap-2.5">
      {before}
      <div className="mr-auto min-w-0">
        <h2 {...paneHeading} className="text-[1.4rem] leading-[1.15] break-words">
          {title}
        </h2>
        <p className="text-sm leading-tight text-ink-soft">{sub}</p>
      </div>
      {aside}
      {onRemove ? (
        <Button variant="quiet" square aria-label={`Remove ${title}`} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </Button>
      ) : null}
    </header>
  );
}
