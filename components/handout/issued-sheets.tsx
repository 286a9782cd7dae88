import { Printer } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { IssuedHandout } from '@/lib/handout/issue';
import { type Day, saySlot, type Zone } from '@/lib/when';

type IssuedSheetsProps = {
  issued: readonly IssuedHandout[];
  today: Day;
  timeZone: Zone;
  onPrint: (handoutId: string) => void;
};

/** Sheets frozen for this visit: every version stays and prints again as it was. */
export function IssuedSheets({ issued, today, timeZone, onPrint }: IssuedSheetsProps) {
  if (issued.length === 0) return null;
  return (
    <section aria-label="Sheets of this visit" className="pt-6">
      <h2>Frozen sheets of this visit</h2>
      <ul className="mt-1.5 divide-y divide-line">
        {issued.map((sheet) => (
          <li key={sheet.handoutId} className="flex min-h-14 items-center gap-4">
            <span className="mr-auto leading-tight">
              <span className="block font-semibold">Version {sheet.version}</span>
              <span className="block text-xs text-ink-soft">
                {saySlot(sheet.issuedAt, timeZone, today)}, {sheet.issuedBy}
              </span>
            </span>
            <Button variant="quiet" onClick={() => onPrint(sheet.handoutId)}>
              <Printer aria-hidden="true" />
              Print again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
