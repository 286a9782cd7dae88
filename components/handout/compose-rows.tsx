import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { Switch } from '@/components/ui/switch';
import type { BlockId } from '@/lib/handout/block';
import type { ComposeRow } from '@/lib/handout/document';
import type { Day } from '@/lib/when';
import { ReviewState } from './review-state';

type ComposeRowsProps = {
  rows: readonly ComposeRow[];
  today: Day;
  /** The row whose block is outlined on the page. */
  chosen: BlockId | null;
  onChoose: (id: BlockId | null) => void;
  /** Null where nothing can be changed. */
  onToggle: ((id: BlockId, on: boolean) => void) | null;
  /** What else is asked under a row that is on. */
  under: Readonly<Partial<Record<BlockId, ReactNode>>>;
};

/** One row for each thing the sheet could say: locked or a switch, why it is here, where it comes from. */
export function ComposeRows({ rows, today, chosen, onChoose, onToggle, under }: ComposeRowsProps) {
  return (
    <ul className="border-line border-t">
      {rows.map((row) => (
        <li key={row.id}>
          <div
            className={`relative flex min-h-[49px] items-center gap-3.5 border-line border-b ${row.id === chosen ? '-mx-3 rounded-m bg-accent-soft px-3' : ''}`}
          >
            <RowControl row={row} onToggle={onToggle} />
            <button
              type="button"
              aria-pressed={row.id === chosen}
              onClick={() => onChoose(row.id === chosen ? null : row.id)}
              className="flex min-h-12 min-w-0 flex-1 items-center gap-4 py-1 text-left leading-tight"
            >
              <span className={`min-w-0 flex-1 ${row.on ? '' : 'text-ink-soft'}`}>
                <span className="block font-semibold">{row.title}</span>
                <span className="block text-xs text-ink-soft">{whyOf(row)}</span>
              </span>
              <span className="max-w-[46%] shrink-0 text-right text-xs">
                <span className="block font-semibold">{row.origin}</span>
                <ReviewState row={row} today={today} />
              </span>
            </button>
          </div>
          {row.on ? under[row.id] : null}
        </li>
      ))}
    </ul>
  );
}

/** What is missing stands once above the list; the row only says that it waits. */
function whyOf({ why, on, needsReview, review }: ComposeRow): string {
  if (on || !needsReview) return why;
  return review.standing === 'overdue' ? 'Off until it is read again' : 'Off until it is read here';
}

function RowControl({ row, onToggle }: { row: ComposeRow; onToggle: ComposeRowsProps['onToggle'] }) {
  if (row.locked)
    return (
      <span className="flex h-12 w-11 shrink-0 items-center justify-center text-ink-soft">
        <Lock aria-hidden="true" className="size-5" />
        <span className="sr-only">{row.on ? 'Always on' : 'Off'}: </span>
      </span>
    );
  return (
    <Switch
      label={row.title}
      hideLabel
      checked={row.on}
      disabled={onToggle === null || row.blocked !== null}
      onChange={(event) => onToggle?.(row.id, event.target.checked)}
      className="w-11 shrink-0"
    />
  );
}
