'use client';

import { Check } from 'lucide-react';
import { memo, useEffect, useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { useAfterPaint } from '@/components/ui/use-after-paint';
import type { Day, Zone } from '@/lib/when';
import { FeltPane } from './felt-pane';
import { KnownPane } from './known-pane';
import { MarkReadback } from './mark-readback';
import { MusclesToCheck } from './muscles-to-check';
import { PainPane } from './pain-pane';
import { PointPane } from './point-pane';
import { PointsOverview } from './points-overview';
import { SeekPane } from './seek-pane';
import { SenderPane } from './sender-pane';
import type { Marking } from './use-marking';
import { focusPane, focusRow } from './use-row-focus';
import { useVisit, type Visit, VisitAsOf } from './visit-store';
import { ZoneAsk } from './zone-ask';
import { ZonePane } from './zone-pane';

type MarkPaneProps = { marking: Marking; zone: Zone; today: Day };

/** Beside the chart: what is selected, asked in the order of work; it never covers the figure. */
export function MarkPane({ marking, zone, today }: MarkPaneProps) {
  const pane = useKeptFocus();
  const visit = useVisit();
  const now = useMemo(() => ({ marking, visit }), [marking, visit]);
  const later = useAfterPaint(now);
  // The pin is on the glass before the questions about it; answers to what is asked are seen at once.
  const waiting = !asksTheSame(later.marking, marking);
  const shown = waiting ? later : now;
  return (
    <>
      <aside
        ref={pane}
        aria-label="Selected"
        className={`bg-surface wide:min-h-0 px-[22px] py-2.5 wide:overflow-y-auto max-tablet:px-4 ${place}`}
      >
        <Shown {...shown} zone={zone} today={today} />
      </aside>
      {/* Until then the questions are about something else: a sheet keeps answers from landing there. */}
      {waiting ? <div className={`z-10 ${place}`} /> : null}
    </>
  );
}

/** Right of the chart; below it in portrait. */
const place = 'wide:[grid-area:1/2] max-wide:[grid-area:2/1]';

/** Whether the pane shows the same questions about the same thing. */
function asksTheSame(a: Marking, b: Marking): boolean {
  return (
    a.selectedId === b.selectedId &&
    a.layer === b.layer &&
    a.list === b.list &&
    a.inZone === b.inZone &&
    a.zoning.on === b.zoning.on &&
    a.checking?.felt === b.checking?.felt
  );
}

/** Drawn again only when what it is given changes, whatever else the page does. */
const Shown = memo(function Shown({ visit, ...props }: MarkPaneProps & { visit: Visit }) {
  return (
    <VisitAsOf visit={visit}>
      <PaneContent {...props} />
    </VisitAsOf>
  );
});

function PaneContent(props: MarkPaneProps) {
  const { marking } = props;
  const { view } = useVisit();
  const id = marking.selectedId;
  const selected = id ? view.facts.marks[id]?.layer : undefined;
  const shown = marking.layer === 'client' && !marking.list ? 'pain' : selected;
  return (
    <>
      <MarkReadback shown={marking.list} />
      <Inside {...props} />
      {shown === 'pain' && !marking.zoning.on ? <MusclesToCheck marking={marking} /> : null}
      {marking.list && id ? (
        <div className="flex justify-end pt-4">
          <Button
            onClick={() => {
              focusRow(id);
              marking.select(null);
            }}
          >
            <Check aria-hidden="true" />
            Back to the list
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** When what held the focus here goes away with its mark, the focus goes to the pane's heading. */
function useKeptFocus() {
  const pane = useRef<HTMLElement>(null);
  const inside = useRef(false);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      inside.current = event.target instanceof Node && pane.current?.contains(event.target) === true;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) focusPane();
  });
  return pane;
}

function Inside({ marking, zone, today }: MarkPaneProps) {
  const { view } = useVisit();
  const id = marking.selectedId;
  if (marking.zoning.on) return <ZonePane zoning={marking.zoning} />;
  if (marking.inZone) return <ZoneAsk marking={marking} {...marking.inZone} />;
  if (marking.checking?.felt) return <SeekPane checking={marking.checking} marking={marking} />;
  const mark = id ? view.facts.marks[id] : undefined;
  if (mark?.layer === 'referral') return <FeltPane key={mark.markId} mark={mark} marking={marking} />;
  if (mark) return <PainPane key={mark.markId} mark={mark} marking={marking} />;
  if (marking.layer === 'referral' && !marking.list) return <SenderPane marking={marking} />;
  const pointId = id?.split(' ')[0] ?? '';
  const finding = view.facts.findings[pointId];
  const known = view.known.find(({ point }) => point.pointId === pointId);
  if (finding && finding.change !== 'not_checked')
    return <PointPane key={pointId} finding={finding} marking={marking} zone={zone} />;
  if (known) return <KnownPane key={pointId} known={known} marking={marking} today={today} />;
  return <PointsOverview marking={marking} />;
}
