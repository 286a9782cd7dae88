import { FileText, Printer } from 'lucide-react';
import { Button, downloadLook } from '@/components/ui/button';
import type { IssuedHandout } from '@/lib/handout/issue';
import { languages } from '@/lib/handout/language';
import { type Day, saySlot, type Zone } from '@/lib/when';
import type { FrozenSheet } from './use-frozen-sheet';
import { pdfAddress } from './use-sheet-pdf';

type IssuedSheetsProps = {
  issued: readonly IssuedHandout[];
  today: Day;
  timeZone: Zone;
  pending: boolean;
  onPrint: (sheet: FrozenSheet) => void;
};

/** Sheets frozen for this visit: every version stays and prints again as it was. */
export function IssuedSheets({ issued, today, timeZone, pending, onPrint }: IssuedSheetsProps) {
  if (issued.length === 0) return null;
  return (
    <section aria-label="Sheets of this visit" className="pt-6">
      <h2>Frozen sheets of this visit</h2>
      <ul className="mt-1.5 divide-y divide-line">
        {issued.map((sheet) => (
          <li key={sheet.handoutId} className="flex min-h-14 flex-wrap items-center gap-x-2">
            <span className="mr-auto py-1 leading-tight">
              <span className="block font-semibold">
                Version {sheet.version}, {languages[sheet.language]}
              </span>
              <span className="block text-xs text-ink-soft">
                {saySlot(sheet.issuedAt, timeZone, today)}, {sheet.issuedBy}
              </span>
            </span>
            <SheetPdfLink sheet={sheet} name={`version ${sheet.version}`} />
            <Button variant="quiet" disabled={pending} onClick={() => onPrint(sheet)}>
              <Printer aria-hidden="true" />
              Print again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Opens the frozen PDF in a tab of its own; nothing where the sheet has none. */
export function SheetPdfLink({ sheet, name }: { sheet: FrozenSheet; name: string }) {
  if (!sheet.pdf) return null;
  return (
    <a
      href={pdfAddress(sheet.handoutId)}
      target="_blank"
      rel="noreferrer"
      aria-label={`PDF of ${name}`}
      className={downloadLook}
    >
      <FileText aria-hidden="true" />
      PDF
    </a>
  );
}
