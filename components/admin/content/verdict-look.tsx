import { Ban, BookOpen, Check, Contrast, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Verdict, verdicts } from '@/lib/handout/content';

/** The shape carries the verdict: disc with a check, half disc, dashed ring, square with a cross. */
export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  return (
    <span role="img" aria-label={verdicts[verdict]} className="inline-flex size-[18px] shrink-0">
      {shapes[verdict]}
    </span>
  );
}

const shapes: Readonly<Record<Verdict, ReactNode>> = {
  use: (
    <span className="flex size-full items-center justify-center rounded-full bg-good text-surface">
      <Check aria-hidden="true" className="size-3" strokeWidth={4} />
    </span>
  ),
  use_with_caveat: (
    <span className="flex size-full overflow-clip rounded-full border-[1.5px] border-warn">
      <span className="h-full w-1/2 bg-warn" />
    </span>
  ),
  background: <span className="size-full rounded-full border-[1.5px] border-ink-soft border-dashed" />,
  do_not_use: (
    <span className="flex size-full items-center justify-center rounded-[4px] bg-danger text-on-danger">
      <X aria-hidden="true" className="size-3" strokeWidth={4} />
    </span>
  ),
};

export const verdictOrder: readonly Verdict[] = ['use', 'use_with_caveat', 'background', 'do_not_use'];

/** Words that fit on a filter button. */
export const shortVerdicts: Readonly<Record<Verdict, string>> = {
  use: 'Use',
  use_with_caveat: 'Caveat',
  background: 'Background',
  do_not_use: 'No',
};

const bands: Readonly<Record<Verdict, { look: string; icon: ReactNode }>> = {
  use: { look: 'bg-good text-surface', icon: <Check /> },
  use_with_caveat: { look: 'bg-warn text-surface', icon: <Contrast /> },
  background: { look: 'bg-sunken text-ink', icon: <BookOpen /> },
  do_not_use: { look: 'bg-danger text-on-danger', icon: <Ban /> },
};

/** The verdict on one claim with its reason, across the column. */
export function VerdictBand({ verdict, reason }: { verdict: Verdict; reason: string }) {
  const { look, icon } = bands[verdict];
  return (
    <div className={`flex items-center gap-4 rounded-m px-5 py-4 print:border ${look}`}>
      <span aria-hidden="true" className="[&_svg]:size-9 [&_svg]:shrink-0 [&_svg]:stroke-[1.8]">
        {icon}
      </span>
      <p className="leading-snug">
        <b className="block text-xl">{verdicts[verdict]}</b>
        {reason}
      </p>
    </div>
  );
}
