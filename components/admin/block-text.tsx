import type { Piece } from '@/lib/handout/block';
import type { Block } from '@/lib/handout/content';

/** What a reviewer reads: the whole text, what is printed of it, when, and what to keep in mind. */
export function BlockText({ block }: { block: Block }) {
  return (
    <div className="grid max-w-[72ch] gap-3">
      <p className="text-[1.0625rem]">
        <Marked text={block.full} />
      </p>
      <dl className="grid gap-x-4 gap-y-1.5 text-sm tablet:grid-cols-[92px_1fr] [&_dt]:font-semibold [&_dt]:text-ink-soft">
        <dt>On paper</dt>
        <dd className="grid gap-1">
          {block.short.flatMap(linesOf).map((line) => (
            <span key={line} className="block">
              <Marked text={line} />
            </span>
          ))}
        </dd>
        <dt>Printed</dt>
        <dd>{block.rule}</dd>
        <dt>Keep in mind</dt>
        <dd>{block.reminds}</dd>
        {block.origin.reference ? (
          <>
            <dt>Reference</dt>
            <dd>{block.origin.reference}</dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}

/** Every wording a sentence can take: a reviewer approves all of them. */
function linesOf(piece: Piece): string[] {
  return piece.kind === 'bullets' ? [...piece.items] : piece.sentences.flatMap((sentence) => sentence.say);
}

/** Facts of a visit, filled in when a sheet is made, stand in a dashed frame. */
function Marked({ text }: { text: string }) {
  const parts = text.split(/\{(\w+)\}/);
  return parts.map((part, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text never move
      <span key={at} className="rounded-s border border-line-strong border-dashed px-1.5 text-ink-soft">
        {part.replaceAll('_', ' ')}
      </span>
    ) : (
      part
    ),
  );
}
