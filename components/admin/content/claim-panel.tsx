import { ChevronRight, History, Plus } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import type { BlockRow } from '@/lib/handout/desk-rows';
import type { ClaimView, QuestionView } from './desk-view';
import { QuestionHead } from './question-head';
import { VerdictBand, VerdictGlyph } from './verdict-look';

type ClaimPanelProps = {
  question: QuestionView;
  claim: ClaimView;
  onClaim: (letter: string) => void;
  /** Blocks that rest on this claim, or speak in its place. */
  blocks: readonly BlockRow[];
  /** "22 Nov: 14 blocks, 3 languages, 0 found" */
  checked: string;
  onHistory: () => void;
  /** Absent where the article asks the question no more. */
  onWrite: (() => void) | undefined;
  /** Absent where no text may rest on the claim. */
  onAttach: (() => void) | undefined;
  foot: ReactNode;
};

/** The middle column: one claim, what may be done with it and why. */
export function ClaimPanel(props: ClaimPanelProps) {
  const { question, claim, onClaim, blocks, checked, onHistory, onWrite, onAttach, foot } = props;
  const many = question.claims.length > 1;
  return (
    <section aria-label={`Question ${question.number}`} className="flex min-h-0 min-w-0 flex-col">
      <div className="min-h-0 flex-1 overflow-y-auto px-6 pt-2 pb-4 max-tablet:px-4">
        <QuestionHead
          question={question}
          place={many ? `claim ${claim.letter} of ${question.claims.length}` : 'one claim'}
        >
          {claim.history.length > 0 ? (
            <HeadButton icon={<History />} onClick={onHistory}>
              History ({claim.history.length})
            </HeadButton>
          ) : null}
          {onWrite ? (
            <HeadButton icon={<Plus />} onClick={onWrite}>
              Another claim
            </HeadButton>
          ) : null}
        </QuestionHead>
        {many ? (
          <Segmented
            className="mt-2"
            label="Claim"
            hideLabel
            tone="paper"
            hug
            options={question.claims.map(({ letter, verdict }) => ({
              value: letter,
              label: letter,
              icon: <VerdictGlyph verdict={verdict} />,
            }))}
            value={claim.letter}
            onChange={onClaim}
          />
        ) : null}
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-5">
          <VerdictBand verdict={claim.verdict} reason={claim.reason} />
          <ClaimText claim={claim} checked={checked} />
          <OnTheSheet claim={claim} blocks={blocks} onAttach={onAttach} />
        </div>
      </div>
      {foot}
    </section>
  );
}

type HeadButtonProps = { icon: ReactNode; onClick: () => void; children: ReactNode };

function HeadButton({ icon, onClick, children }: HeadButtonProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="inline-flex min-h-touch items-center gap-2 rounded-m px-2 font-bold text-accent-strong hover:bg-accent-soft [&_svg]:size-[18px]"
    >
      <span aria-hidden="true">{icon}</span>
      {children}
    </button>
  );
}

function ClaimText({ claim, checked }: { claim: ClaimView; checked: string }) {
  return (
    <>
      {claim.struck.length > 0 ? (
        <Part title="What the article lists, never to reach a sheet">
          <ul className="flex flex-wrap gap-1.5">
            {claim.struck.map((words) => (
              <li
                key={words}
                className="rounded-[10px] border-[1.5px] border-danger px-2.5 py-0.5 font-semibold text-danger text-sm"
              >
                <s>{words}</s>
              </li>
            ))}
          </ul>
        </Part>
      ) : (
        <Part title="The claim, in our words">{claim.words}</Part>
      )}
      {claim.evidence ? <Part title="How we know">{claim.evidence}</Part> : null}
      {claim.guard || claim.struck.length > 0 ? (
        <Part title="Guard">
          {claim.guard}{' '}
          {claim.struck.length > 0 ? <b className="font-semibold text-good">Checked {checked}.</b> : null}
        </Part>
      ) : null}
    </>
  );
}

type OnTheSheetProps = Pick<ClaimPanelProps, 'claim' | 'blocks' | 'onAttach'>;

function OnTheSheet({ claim, blocks, onAttach }: OnTheSheetProps) {
  const title =
    claim.feeds.length > 0 ? 'Sheet texts that rest on it' : 'What the sheet says instead, written by us';
  return (
    <section>
      <div className="flex items-center gap-3">
        {blocks.length > 0 ? (
          <h3 className="mr-auto text-sm">{title}</h3>
        ) : (
          <p className="mr-auto text-ink-soft">Feeds nothing: no sentence of a sheet rests on it.</p>
        )}
        {onAttach ? (
          <Button variant="quiet" className="-mr-2 px-3!" onClick={onAttach}>
            Choose texts
          </Button>
        ) : null}
      </div>
      {blocks.length > 0 ? (
        <ul className="mt-1 divide-y divide-line border-line border-y">
          {blocks.map((block) => (
            <li key={block.id}>
              <Link
                href={`/admin/content/${block.id}` as Route}
                prefetch={false}
                className="flex min-h-touch items-center gap-3 rounded-s hover:bg-sunken"
              >
                <b className="w-14 shrink-0 text-sm">{block.id}</b>
                <span className="min-w-0 flex-1 truncate">{block.begins}</span>
                <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft" />
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-sm">{title}</h3>
      <div className="max-w-[64ch] desk:text-[1rem]">{children}</div>
    </section>
  );
}
