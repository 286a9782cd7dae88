import { requireAdmin } from '@/app/_server/actor';
import { AdminPage } from '@/components/admin/admin-page';
import { TextTaskCard } from '@/components/admin/content/text-task-card';
import { NoVisits } from '@/components/charts/no-visits';
import { ReportControls } from '@/components/charts/report-controls';
import { VisitsSheet } from '@/components/charts/visits-sheet';
import { WorkloadCard } from '@/components/charts/workload-card';
import * as content from '@/db/content';
import * as reports from '@/db/reports';
import * as staff from '@/db/staff';
import { queryOf, readRange, sayDays, weeksBack } from '@/lib/domain/report';
import { textTasks } from '@/lib/handout/text-tasks';
import { localDay } from '@/lib/when';

type ChartsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ChartsPage({ searchParams }: ChartsPageProps) {
  const actor = await requireAdmin();
  const today = localDay(new Date(), actor.timeZone);
  const { range, problem } = readRange(await searchParams, today);
  // Awaited here and not streamed: the tables are in the page before any script runs.
  const [charts, people, workload, texts] = await Promise.all([
    reports.charts(actor, range),
    staff.list(actor),
    range.therapist ? null : reports.clinicWorkload(actor, range),
    content.read(actor),
  ]);
  const says = sayDays(range.from, range.to, today);
  const who = people.find(({ id }) => id === range.therapist)?.name ?? 'All therapists';
  const preset = (label: string, weeks: number) => ({ label, from: weeksBack(today, weeks), to: today });
  const empty = charts.visits === 0 && charts.kept.length === 0;
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
      <TextTaskCard tasks={textTasks(texts, today)} today={today} />
      <p className="hidden print:block">
        {says} · {who}
      </p>
      {problem ? (
        <p role="alert" className="mb-3 rounded-m bg-warn-soft px-4 py-2.5 font-semibold text-warn">
          {problem}
        </p>
      ) : null}
      {empty ? (
        <NoVisits {...{ charts, range, today }} />
      ) : (
        <>
          <VisitsSheet key={queryOf(range)} {...{ charts, range, today }} />
          {workload ? (
            <div className="mt-5">
              <WorkloadCard workload={workload} whose="clinic" today={today} />
            </div>
          ) : null}
        </>
      )}
    </AdminPage>
  );
}
