'use client';

import { Check, Maximize2, Minimize2, Scissors, TriangleAlert } from 'lucide-react';
import { type RefObject, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Segmented, type SegmentOption } from '@/components/ui/segmented';
import type { BlockId } from '@/lib/handout/block';
import type { Paper, PrintSize } from '@/lib/handout/document';
import { languageCodes, languages } from '@/lib/handout/language';
import type { Fit } from './fit-words';
import type { LaidOut } from './laid-out';
import { SheetFrame } from './sheet-frame';
import type { Choices } from './use-choices';

type SheetPaneProps = {
  frame: RefObject<HTMLIFrameElement | null>;
  choices: Choices['choices'];
  /** Null where nothing can be changed. */
  choose: Choices['choose'] | null;
  html: string | null;
  frozenId: string | null;
  onLeaveFrozen: () => void;
  marked: readonly BlockId[];
  onLoad: () => void;
  onMeasure: (laid: LaidOut) => void;
  fit: Fit;
  shortened: readonly string[];
};

/** The page beside its list: language, paper and size, whether it fits, and the real thing. */
export function SheetPane(props: SheetPaneProps) {
  const { choices, choose, fit, shortened, onLeaveFrozen, ...page } = props;
  const [full, setFull] = useState(false);
  const frozen = page.frozenId !== null;
  return (
    <section
      aria-label="The sheet"
      className="flex min-h-0 flex-col gap-3 bg-sunken p-4 max-tablet:min-h-[640px]"
    >
      <div className="flex flex-wrap items-center gap-2">
        {frozen ? <Button onClick={onLeaveFrozen}>Back to the sheet in the making</Button> : null}
        {choose && !frozen ? <SheetChoices choices={choices} choose={choose} /> : null}
        <span className="ml-auto flex min-w-0 items-center gap-1">
          <FitBadge fit={fit} frozen={frozen} />
          <Button
            square
            variant="quiet"
            aria-label={full ? 'Show the whole page' : 'Show at full size'}
            onClick={() => setFull(!full)}
          >
            {full ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
          </Button>
        </span>
      </div>
      {frozen ? null : <Shortened sentences={shortened} />}
      <SheetFrame {...page} paper={choices.paper} full={full} />
    </section>
  );
}

const languageOptions = languageCodes.map((value) => ({ value, label: languages[value] }));
const paperOptions: readonly SegmentOption<Paper>[] = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
];
const sizeOptions: readonly SegmentOption<PrintSize>[] = [
  { value: 'standard', label: 'Standard' },
  { value: 'large', label: 'Large print' },
];

function SheetChoices({ choices, choose }: { choices: Choices['choices']; choose: Choices['choose'] }) {
  const look = { hideLabel: true, hug: true, tone: 'paper' } as const;
  return (
    <>
      <Segmented
        {...look}
        label="Language of the sheet"
        value={choices.language}
        onChange={(language) => choose({ language })}
        options={languageOptions}
      />
      <Segmented
        {...look}
        label="Paper"
        value={choices.paper}
        onChange={(paper) => choose({ paper })}
        options={paperOptions}
      />
      <Segmented
        {...look}
        label="Size of print"
        value={choices.size}
        onChange={(size) => choose({ size })}
        options={sizeOptions}
      />
    </>
  );
}

/** What gave way so that it fits; a long list is folded, as the page needs the room. */
function Shortened({ sentences }: { sentences: readonly string[] }) {
  const words = sentences.join(' ');
  if (words === '') return null;
  if (words.length <= 80) return <p className="text-sm text-ink-soft">To fit: {words}</p>;
  return (
    <details className="text-sm text-ink-soft">
      <summary className="flex min-h-touch items-center gap-1.5 font-semibold text-accent-strong">
        <Scissors aria-hidden="true" className="size-4 shrink-0" />
        What is shorter or left off so that it fits
      </summary>
      <ul className="grid list-disc gap-1 pb-1 pl-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

function FitBadge({ fit, frozen }: { fit: Fit; frozen: boolean }) {
  const look =
    'flex min-h-12 items-center gap-2 font-semibold leading-tight max-wide:text-sm [&_svg]:size-5 [&_svg]:shrink-0';
  if (frozen)
    return (
      <p className={`${look} text-good`}>
        <Check aria-hidden="true" />
        Frozen, as printed
      </p>
    );
  return (
    <p role="status" className={`${look} ${fit?.fits ? 'text-good' : 'text-danger'}`}>
      {fit ? fit.fits ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" /> : null}
      {fit?.words}
    </p>
  );
}
