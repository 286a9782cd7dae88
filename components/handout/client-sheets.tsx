'use client';

import { FileStack, Maximize2, Minimize2, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { IssuedHandout } from '@/lib/handout/issue';
import type { Day, Zone } from '@/lib/when';
import { ClientSheetRows } from './client-sheet-rows';
import { SheetPdfLink } from './issued-sheets';
import { SheetFrame } from './sheet-frame';
import { type SheetPrinted, useFrozenSheet } from './use-frozen-sheet';

type ClientSheetsProps = {
  /** Newest first. */
  sheets: readonly IssuedHandout[];
  today: Day;
  timeZone: Zone;
  printed: SheetPrinted;
};

/** The sheets of a client beside the one that is looked at, exactly as it was printed. */
export function ClientSheets({ sheets, today, timeZone, printed }: ClientSheetsProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [chosen, setChosen] = useState(sheets[0]?.handoutId ?? null);
  const [full, setFull] = useState(false);
  const frozen = useFrozenSheet(frame, printed, { of: chosen, first: chosen });
  const sheet = sheets.find(({ handoutId }) => handoutId === chosen);
  if (!sheet)
    return (
      <EmptyState icon={<FileStack />} title="No sheet yet">
        Sheets are made on the Handout step of a visit.
      </EmptyState>
    );
  const look = (handoutId: string) => {
    setChosen(handoutId);
    frozen.show(handoutId);
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 wide:grid-cols-[420px_minmax(0,1fr)]">
      <ClientSheetRows sheets={sheets} chosen={chosen} onChoose={look} today={today} timeZone={timeZone} />
      <section
        aria-label="The sheet"
        className="flex h-[calc(100dvh-130px-var(--bottom-bar,0px))] min-h-[560px] flex-col gap-3 rounded-l bg-sunken p-4"
      >
        <div className="flex flex-wrap items-center gap-2">
          <Button
            variant="main"
            pending={frozen.pending}
            onClick={() => (frozen.offer ? frozen.offer.take() : frozen.print(sheet))}
          >
            <Printer aria-hidden="true" />
            {frozen.offer?.label ?? 'Print again'}
          </Button>
          <SheetPdfLink sheet={sheet} name={`the sheet of visit ${sheet.visitNumber}`} />
          <Button
            square
            variant="quiet"
            aria-label={full ? 'Show the whole page' : 'Show at full size'}
            onClick={() => setFull(!full)}
            className="ml-auto"
          >
            {full ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
          </Button>
        </div>
        {frozen.frozenId === chosen ? (
          <SheetFrame
            frame={frame}
            paper="a4"
            html={null}
            frozenId={chosen}
            marked={noBlocks}
            full={full}
            onLoad={frozen.onFrameLoad}
            onMeasure={nothing}
          />
        ) : (
          <EmptyState
            title="The sheet did not arrive"
            action={<Button onClick={() => look(sheet.handoutId)}>Try again</Button>}
          >
            It is kept in the clinic as it was printed.
          </EmptyState>
        )}
      </section>
    </div>
  );
}

const noBlocks = [] as const;
const nothing = () => undefined;
