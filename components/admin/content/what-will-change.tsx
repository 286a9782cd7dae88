import { alwaysPrinted } from '@/lib/handout/block';
import type { BlockRow } from '@/lib/handout/desk-rows';
import type { ClaimView, QuestionView } from './desk-view';

type WhatWillChangeProps = {
  question: QuestionView;
  claim: ClaimView;
  blocks: readonly BlockRow[];
  /** A text may not rest on it any more; else it may, and only has to be read with more care. */
  barred: boolean;
};

/** Before a verdict gets stricter: which sheet texts rest on the claim, and what becomes of each. */
export function WhatWillChange({ question, claim, blocks, barred }: WhatWillChangeProps) {
  const touched = blocks.filter(({ id }) => claim.feeds.includes(id));
  return (
    <section
      aria-labelledby="what-will-change"
      className="rounded-m border-[1.5px] border-warn bg-warn-soft px-4 py-3"
    >
      <h3 id="what-will-change">What will change</h3>
      {touched.length === 0 ? (
        <p>No sheet text rests on this claim. Nothing on a sheet changes.</p>
      ) : (
        <ul className="mt-1 grid gap-1.5">
          {touched.map((block) => (
            <li key={block.id}>
              <b>
                {block.id} {block.title}
              </b>{' '}
              {barred ? 'is detached at once and' : 'stays attached and'} has to be read again in every
              language. {barred ? outcome(block, question, claim) : ''}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1.5 text-sm">Sheets already issued stay as they are.</p>
    </section>
  );
}

function outcome(block: BlockRow, { number }: QuestionView, { letter }: ClaimView): string {
  const others = block.claims.filter((claim) => claim.question !== number || claim.letter !== letter);
  if ((alwaysPrinted as readonly string[]).includes(block.id)) return 'It goes on printing.';
  if (others.length > 0) {
    const rest = others.map((claim) => `Q${claim.question}${claim.letter}`).join(', ');
    return `It still rests on ${rest}, and prints again once it is read.`;
  }
  return block.editorial
    ? 'It is written by us, and prints again once it is read.'
    : 'Nothing is left for it to rest on: it stays off every sheet.';
}
