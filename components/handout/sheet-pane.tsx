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
  const [told, setTold] = useState(false);
  const frozen = page.frozenId !== null;
  return (
    <section
      aria-label="The sheet"
      className="flex min-h-0 flex-col gap-3 bg-sunken p-4 max-tablet:min-h-[640px]"
    >
      <div className="flex flex-wrap items-center gap-2">
        {frozen ? <Button onClick={onLeaveFrozen}>Back to the sheet in the making</Button> : null}
        {choose && !frozen ? <KindChoices choices={choices} choose={choose} /> : null}
        <Button
          square
          variant="quiet"
          aria-label={full ? 'Show the whole page' : 'Show at full size'}
          onClick={() => setFull(!full)}
          className={choose && !frozen ? 'ml-auto' : 'order-last'}
        >
          {full ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
        </Button>
        {choose && !frozen ? <SizeChoice choices={choices} choose={choose} /> : null}
        {shortened.length > 0 && !frozen ? (
          <Button
            variant="quiet"
            aria-expanded={told}
            onClick={() => setTold(!told)}
            className="px-3 max-wide:px-2 max-wide:text-sm"
          >
            <Scissors aria-hidden="true" />
            What is shorter
          </Button>
        ) : null}
        <FitBadge fit={fit} frozen={frozen} />
      </div>
      {told && !frozen ? <Shortened sentences={shortened} /> : null}
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

type ChoiceProps = { choices: Choices['choices']; choose: Choices['choose'] };
const look = { hideLabel: true, hug: true, tone: 'paper' } as const;

function KindChoices({ choices, choose }: ChoiceProps) {
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
    </>
  );
}

function SizeChoice({ choices, choose }: ChoiceProps) {
  return (
    <Segmented
      {...look}
      label="Size of print"
      value={choices.size}
      onChange={(size) => choose({ size })}
      options={sizeOptions}
    />
  );
}

/** What gave way so that it fits, a sentence each. */
function Shortened({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <div className="rounded-m bg-surface px-4 py-2.5 text-sm">
      <p className="font-semibold">So that it fits</p>
      <ul className="grid list-disc gap-1 pl-5 text-ink-soft">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function FitBadge({ fit, frozen }: { fit: Fit; frozen: boolean }) {
  const tone =
    'ml-auto flex min-h-12 items-center gap-2 font-semibold leading-tight max-wide:text-sm [&_svg]:size-5 [&_svg]:shrink-0';
  if (frozen)
    return (
      <p className={`${tone} text-good`}>
        <Check aria-hidden="true" />
        Frozen, as printed
      </p>
    );
  return (
    <p role="status" className={`${tone} ${fit?.fits ? 'text-good' : 'text-danger'}`}>
      {fit ? fit.fits ? <Check aria-hidden="true" /> : <TriangleAlert aria-hidden="true" /> : null}
      {fit?.words}
    </p>
  );
}
