import { ArrowRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { IssuedHandout } from '@/lib/handout/issue';
import { languages } from '@/lib/handout/language';
import { type Day, sayDate, saySlot, type Zone } from '@/lib/when';

type ClientSheetRowsProps = {
  sheets: readonly IssuedHandout[];
  chosen: string | null;
  onChoose: (handoutId: string) => void;
  today: Day;
  timeZone: Zone;
};

/** One row for each version, with the way to the visit it belongs to. */
export function ClientSheetRows({ sheets, chosen, onChoose, today, timeZone }: ClientSheetRowsProps) {
  return (
    <ul aria-label="Sheets, newest first" className="border-line border-t">
      {sheets.map((sheet) => (
        <li
          key={sheet.handoutId}
          className={`flex items-center border-line border-b ${sheet.handoutId === chosen ? 'rounded-m bg-accent-soft' : ''}`}
        >
          <button
            type="button"
            aria-pressed={sheet.handoutId === chosen}
            onClick={() => onChoose(sheet.handoutId)}
            className="min-h-16 min-w-0 flex-1 px-3 py-1.5 text-left leading-tight"
          >
            <span className="block font-semibold">
              {sayDate(sheet.onDay, today)} · version {sheet.version}, {languages[sheet.language]}
            </span>
            <span className="block text-ink-soft text-sm">
              Frozen {saySlot(sheet.issuedAt, timeZone, today)}, {sheet.issuedBy}
            </span>
          </button>
          <Link
            href={`/visits/${sheet.visitId}?step=handout` as Route}
            prefetch={false}
            className="flex min-h-12 shrink-0 items-center gap-1.5 rounded-m px-3 font-bold text-accent-strong hover:bg-surface"
          >
            Visit {sheet.visitNumber}
            <ArrowRight aria-hidden="true" className="size-5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
