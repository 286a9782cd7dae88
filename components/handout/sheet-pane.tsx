'use client';

import { Check, Maximize2, Minimize2, TriangleAlert } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import type { BlockId } from '@/lib/handout/block';
import { type Paper, papers } from '@/lib/handout/sheet-style';
import { SheetFrame } from './sheet-frame';

type SheetPaneProps = {
  frame: RefObject<HTMLIFrameElement | null>;
  paper: Paper;
  onPaper: (paper: Paper) => void;
  html: string | null;
  frozenId: string | null;
  onLeaveFrozen: () => void;
  marked: readonly BlockId[];
  onLoad: () => void;
  onMeasure: (height: number) => void;
  /** True when it fits, the sentence when it does not, null while it is being laid out. */
  fit: true | string | null;
  shortened: readonly string[];
};

/** The page beside its list: paper size, whether it fits, and the real thing. */
export function SheetPane({ paper, onPaper, fit, shortened, onLeaveFrozen, ...page }: SheetPaneProps) {
  const [full, setFull] = useState(false);
  const frozen = page.frozenId !== null;
  return (
    <section
      aria-label="The sheet"
      className="flex min-h-0 flex-col gap-3 bg-sunken p-4 max-tablet:min-h-[640px]"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {frozen ? (
          <Button onClick={onLeaveFrozen}>Back to the sheet in the making</Button>
        ) : (
          <Segmented
            label="Paper"
            hideLabel
            hug
            tone="paper"
            value={paper}
            onChange={onPaper}
            options={(['a4', 'letter'] as const).map((value) => ({
              value,
              label: value === 'a4' ? 'A4' : 'Letter',
            }))}
          />
        )}
        <Button
          square
          variant="quiet"
          aria-label={full ? 'Show the whole page' : 'Show at full size'}
          onClick={() => setFull(!full)}
        >
          {full ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
        </Button>
        <FitBadge fit={fit} frozen={frozen} />
      </div>
      {shortened.length > 0 && !frozen ? (
        <p className="text-sm text-ink-soft">To fit one page: {shortened.join(' ')}</p>
      ) : null}
      <SheetFrame {...page} paper={paper} full={full} />
    </section>
  );
}

function FitBadge({ fit, frozen }: { fit: SheetPaneProps['fit']; frozen: boolean }) {
  const look =
    'ml-auto flex min-h-12 items-center gap-2 font-semibold leading-tight max-wide:text-sm [&_svg]:size-5 [&_svg]:shrink-0';
  if (frozen)
    return (
      <p className={`${look} text-good`}>
        <Check aria-hidden="true" />
        Frozen, as printed
      </p>
    );
  return (
    <p role="status" className={`${look} ${fit === true ? 'text-good' : 'text-danger'}`}>
      {fit === true ? <Check aria-hidden="true" /> : fit ? <TriangleAlert aria-hidden="true" /> : null}
      {fit === true ? '1 page, 12 pt' : fit}
    </p>
  );
}

/** Whether a page of this height is one sheet of paper; half a pixel is rounding. */
export const fitsPaper = (height: number, paper: Paper): boolean => height <= papers[paper].height + 0.5;
