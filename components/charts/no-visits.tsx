import { ChartNoAxesColumn } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { queryOf, type ReportRange, sayDays, type VisitCharts, weeksBack } from '@/lib/domain/report';
import type { Day } from '@/lib/when';

type NoVisitsProps = { charts: VisitCharts; range: ReportRange; today: Day };

/** Says once that the range is empty, and offers the last one that is not. */
export function NoVisits({ charts, range, today }: NoVisitsProps) {
  const { everTo } = charts;
  const days = sayDays(range.from, range.to, today);
  const offered = everTo && { from: weeksBack(everTo, 13), to: everTo, therapist: null };
  return (
    <div className="rounded-l border border-line bg-surface">
      <EmptyState
        icon={<ChartNoAxesColumn />}
        title={
          everTo ? `No visits from ${days}${range.therapist ? ' by this therapist' : ''}` : 'No visits yet'
        }
        action={
          offered ? (
            <ButtonLink href={`/admin?${queryOf(offered)}` as Route} variant="main">
              Show {sayDays(offered.from, offered.to, today)}, everyone
            </ButtonLink>
          ) : undefined
        }
      >
        {everTo ? 'Choose other days or another therapist.' : 'The charts begin with the first visit.'}
      </EmptyState>
    </div>
  );
}
