import { Suspense } from 'react';
import { requireAdmin } from '@/app/_server/actor';
import { AdminPage } from '@/components/admin/admin-page';
import { ChartsSkeleton } from '@/components/charts/charts-skeleton';
import { NoVisits } from '@/components/charts/no-visits';
import { ReportControls } from '@/components/charts/report-controls';
import { VisitsSheet } from '@/components/charts/visits-sheet';
import * as reports from '@/db/reports';
import * as staff from '@/db/staff';
import type { Actor } from '@/lib/domain/actor';
import { queryOf, type ReportRange, readRange, sayDays, weeksBack } from '@/lib/domain/report';
import { type Day, localDay } from '@/lib/when';

type ChartsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ChartsPage({ searchParams }: ChartsPageProps) {
  const actor = await requireAdmin();
  const today = localDay(new Date(), actor.timeZone);
  const [params, people] = await Promise.all([searchParams, staff.list(actor)]);
  const { range, problem } = readRange(params, today);
  const says = sayDays(range.from, range.to, today);
  const who = people.find(({ id }) => id === range.therapist)?.name ?? 'All therapists';
  const preset = (label: string, weeks: number) => ({ label, from: weeksBack(today, weeks), to: today });
  return (
    <AdminPage
      title="Visits"
      aside={
        <ReportControls
          range={range}
          says={says}
          presets={[preset('Last 4 weeks', 4), preset('Last 13 weeks', 13), preset('Last 12 months', 52)]}
          people={people.map(({ id, name }) => ({ id, name }))}
        />
      }
    >
      <p className="hidden print:block">
        {says} · {who}
      </p>
      {problem ? (
        <p role="alert" className="mb-3 rounded-m bg-warn-soft px-4 py-2.5 font-semibold text-warn">
          {problem}
        </p>
      ) : null}
      <Suspense key={queryOf(range)} fallback={<ChartsSkeleton />}>
        <Charts {...{ actor, range, today }} />
      </Suspense>
    </AdminPage>
  );
}

async function Charts({ actor, range, today }: { actor: Actor; range: ReportRange; today: Day }) {
  const charts = await reports.charts(actor, range);
  const empty = charts.visits === 0 && charts.kept.length === 0;
  return empty ? <NoVisits {...{ charts, range, today }} /> : <VisitsSheet {...{ charts, range, today }} />;
}
