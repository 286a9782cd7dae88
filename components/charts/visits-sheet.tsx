import {
  countOf,
  isDrawn,
  keptFinding,
  keptOf,
  painFinding,
  reachedNumber,
  visitsFinding,
} from '@/lib/domain/findings';
import {
  type BehindFilter,
  type Outcome,
  type PainPoint,
  type PlanStep,
  queryOf,
  type ReportRange,
  type VisitCharts,
} from '@/lib/domain/report';
import type { Day } from '@/lib/when';
import { ChartCell } from './chart-cell';
import { KeptTable, PainTable, VisitsTable } from './chart-tables';
import { CountedCell } from './counted-cell';
import { KeptChart } from './kept-chart';
import { PainChart } from './pain-chart';
import { sheet } from './sheet-look';
import { VisitsChart } from './visits-chart';

type VisitsSheetProps = { charts: VisitCharts; range: ReportRange; today: Day };

const list = (filter: BehindFilter) => `/admin/visits?${queryOf(filter)}`;
/** More visit numbers than this leave no room for their counts; the table has them all. */
const numbersAtMost = 8;

/** Three charts and what they leave out, on one sheet with hairlines. */
export function VisitsSheet({ charts, range, today }: VisitsSheetProps) {
  return (
    <div className={sheet}>
      <VisitsCell {...{ charts, range, today }} />
      <KeptCell {...{ charts, range }} />
      <PainCell {...{ charts, range }} />
      <CountedCell {...{ charts, range }} />
    </div>
  );
}

function VisitsCell({ charts, range, today }: VisitsSheetProps) {
  const { perWeek, grain, visits, clients } = charts;
  return (
    <ChartCell
      title={visitsFinding(perWeek, grain, charts.everFrom)}
      sub={`Visits per ${grain}, by step of the plan · n = ${plural(visits, 'visit')}, ${plural(clients, 'client')}`}
      see={
        visits > 0 ? { href: list({ ...range, chart: 'visits' }), label: seeAll(visits, 'visit') } : undefined
      }
      table={<VisitsTable {...{ perWeek, grain, today }} />}
    >
      <VisitsChart
        {...{ perWeek, grain, today }}
        hrefs={perWeek.map(({ start, end }) => list({ ...range, from: start, to: end, chart: 'visits' }))}
      />
    </ChartCell>
  );
}

function PainCell({ charts, range }: Omit<VisitsSheetProps, 'today'>) {
  const drawn = charts.pain.filter((p) => isDrawn(p.before) || isDrawn(p.after)).slice(0, numbersAtMost);
  const behind = (number: number | null) => list({ ...range, chart: 'pain', number, missing: null });
  const all = charts.pain.reduce((sum, point) => sum + countOf(point), 0);
  return (
    <ChartCell
      title={painFinding(charts.pain)}
      sub={`Mean pain 0–10, episodes begun in this range${reachedWords(charts.pain)}`}
      see={all > 0 ? { href: behind(null), label: seeAll(all, 'visit') } : undefined}
      table={<PainTable pain={charts.pain} />}
    >
      <PainChart points={drawn} hrefs={drawn.map((point) => behind(point.number))} />
    </ChartCell>
  );
}

/** Those who stay differ from those who leave, so the sentence under the title says how many stayed. */
function reachedWords(pain: readonly PainPoint[]): string {
  const first = pain.find((point) => point.number === 1);
  const reached = reachedNumber(pain);
  if (!first) return ' · n = 0';
  if (!reached) return ` · n = ${countOf(first)}`;
  return ` · ${countOf(reached)} of ${countOf(first)} got to visit ${reached.number}`;
}

function KeptCell({ charts, range }: Omit<VisitsSheetProps, 'today'>) {
  const { planned, kept } = keptOf(charts.kept);
  const known = charts.kept.filter((row) => keptOf([row]).planned > 0);
  const behind = (more: { step?: PlanStep; outcome?: Outcome | 'not_kept' }) =>
    list({ ...range, chart: 'kept', step: more.step ?? null, outcome: more.outcome ?? null });
  const notKept = planned - kept;
  return (
    <ChartCell
      title={keptFinding(charts.kept)}
      sub={`Share in %, by step of the plan · n = ${planned}`}
      see={
        notKept > 0
          ? { href: behind({ outcome: 'not_kept' }), label: `See the ${notKept} not kept` }
          : undefined
      }
      table={<KeptTable kept={charts.kept} />}
    >
      <KeptChart
        rows={known}
        hrefs={known.map(({ step }) => behind({ step }))}
        outcomeHrefs={{
          kept: behind({ outcome: 'kept' }),
          moved_kept: behind({ outcome: 'moved_kept' }),
          cancelled_by_client: behind({ outcome: 'cancelled_by_client' }),
          cancelled_by_clinic: behind({ outcome: 'cancelled_by_clinic' }),
          missed: behind({ outcome: 'missed' }),
        }}
      />
    </ChartCell>
  );
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function seeAll(count: number, word: string): string {
  return count === 1 ? `See the ${word}` : `See the ${count} ${word}s`;
}
