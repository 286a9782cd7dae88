import { LetterDisc } from '@/components/ui/letter-disc';
import type { Unconfirmed } from '@/lib/domain/note';
import { NamedFirst } from './note-page';

/** A line of last visit nobody touched today: amber ground and an open ring, never colour alone. */
export function OpenLine({ one }: { one: Unconfirmed }) {
  return (
    <span className="flex items-start gap-2">
      {one.kind === 'point' ? (
        <LetterDisc letter={one.known.point.letter} size={22} className="mt-0.5" />
      ) : null}
      <span className="rounded-s bg-warn-soft px-2 py-0.5 text-ink">
        <span
          aria-hidden="true"
          className="mr-2 inline-block size-3 rounded-full border-2 border-warn align-baseline"
        />
        {one.kind === 'point' ? <NamedFirst text={one.line} /> : one.line}
        <span className="sr-only"> Unconfirmed, stays out of the note.</span>
      </span>
    </span>
  );
}
