import { MoveRight } from 'lucide-react';
import type { Hideable, Marking } from './use-marking';

const swatches: Record<Hideable, string> = {
  findings: 'size-[18px] rounded-full border-[1.5px] border-pin-ring bg-pain-5',
  last: 'size-[18px] rounded-full border-[1.8px] border-line-strong border-dashed',
  client: 'h-3 w-[18px] rounded-full bg-pain-4/60',
  zones:
    'size-[18px] rounded-full border-[1.8px] border-danger bg-[repeating-linear-gradient(135deg,var(--danger)_0_1.5px,transparent_1.5px_4px)]',
  referral: '',
};

/** How a layer looks on the body. */
export function Swatch({ of }: { of: Hideable }) {
  if (of === 'referral')
    return <MoveRight aria-hidden="true" strokeWidth={2.6} className="size-[18px] shrink-0 text-pain-6" />;
  return <span aria-hidden="true" className={`block w-[18px] shrink-0 ${swatches[of]}`} />;
}

const words: readonly { what: Hideable; word: string }[] = [
  { what: 'findings', word: 'Today' },
  { what: 'last', word: 'Last visit' },
  { what: 'client', word: 'Client’s pain' },
  { what: 'referral', word: 'Referral' },
  { what: 'zones', word: 'No press' },
];

/** What stands on the body, in its free lower corner; what is hidden is not in it. */
export function MarkKey({ marking }: { marking: Marking }) {
  return (
    <ul
      aria-hidden="true"
      className="pointer-events-none absolute bottom-3.5 left-4 grid gap-1.5 text-sm text-ink-soft max-wide:right-4 max-wide:bottom-3 max-wide:left-auto max-wide:w-[138px] max-tablet:hidden"
    >
      {words
        .filter(({ what }) => marking.isShown(what))
        .map(({ what, word }) => (
          <li key={what} className="flex items-center gap-2">
            <Swatch of={what} />
            {word}
          </li>
        ))}
    </ul>
  );
}
