'use client';

import type { Day, Zone } from '@/lib/when';
import { KnownPane } from './known-pane';
import { PainPane } from './pain-pane';
import { PointPane } from './point-pane';
import { PointsOverview } from './points-overview';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';
import { ZoneAsk } from './zone-ask';

type MarkPaneProps = { marking: Marking; zone: Zone; today: Day };

/** Beside the chart: what is selected, asked in the order of work; it never covers the figure. */
export function MarkPane({ marking, zone, today }: MarkPaneProps) {
  return (
    <aside
      aria-label="Selected"
      className="min-h-0 bg-surface px-[22px] py-2.5 wide:overflow-y-auto max-tablet:px-4"
    >
      <Inside marking={marking} zone={zone} today={today} />
    </aside>
  );
}

function Inside({ marking, zone, today }: MarkPaneProps) {
  const { view } = useVisit();
  const id = marking.selectedId;
  if (marking.inZone) return <ZoneAsk marking={marking} {...marking.inZone} />;
  const mark = id ? view.facts.marks[id] : undefined;
  if (mark) return <PainPane key={mark.markId} mark={mark} marking={marking} />;
  const pointId = id?.split(' ')[0] ?? '';
  const finding = view.facts.findings[pointId];
  const known = view.known.find(({ point }) => point.pointId === pointId);
  if (finding && finding.change !== 'not_checked')
    return <PointPane key={pointId} finding={finding} marking={marking} zone={zone} />;
  if (known) return <KnownPane key={pointId} known={known} marking={marking} today={today} />;
  return <PointsOverview marking={marking} />;
}
