'use client';

import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
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
import { useVisit } from './visit-store';
import { ZoneAsk } from './zone-ask';
import { ZonePane } from './zone-pane';

type MarkPaneProps = { marking: Marking; zone: Zone; today: Day };

/** Beside the chart: what is selected, asked in the order of work; it never covers the figure. */
export function MarkPane(props: MarkPaneProps) {
  const { marking } = props;
  const pane = useKeptFocus();
  const { view } = useVisit();
  const id = marking.selectedId;
  const selected = id ? view.facts.marks[id]?.layer : undefined;
  const shown = marking.layer === 'client' && !marking.list ? 'pain' : selected;
  return (
    <aside
      ref={pane}
      aria-label="Selected"
      className="bg-surface wide:min-h-0 px-[22px] py-2.5 wide:overflow-y-auto max-tablet:px-4"
    >
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
    </aside>
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
