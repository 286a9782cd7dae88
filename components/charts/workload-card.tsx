import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { strainParts, strainWords } from '@/lib/domain/strain';
import { strainCounts, strainDrawnFrom, type Workload, workloadFinding } from '@/lib/domain/workload';
import { type Day, sayDate } from '@/lib/when';
import { WorkloadChart } from './workload-chart';

type WorkloadCardProps = {
  workload: Workload;
  /** Whose: the clinic together, or the person who looks. */
  whose: 'clinic' | 'own';
  today: Day;
};

const notes = {
  clinic: 'The whole clinic together; each therapist sees their own under Account.',
  own: 'Yours alone; nobody else sees it by person.',
} as const;

/** How much was pressed and how hands and back took it, week by week, with its table. */
export function WorkloadCard({ workload, whose, today }: WorkloadCardProps) {
  const { buckets, grain } = workload;
  return (
    <Card title={workloadFinding(workload)} className="min-w-0">
      <p className="mb-2 text-ink-soft text-sm">
        Therapist’s strain after a visit, 0 to 10, mean per {grain}, drawn from {strainDrawnFrom} answers on.{' '}
        {strainCounts(workload)} {notes[whose]}
      </p>
      <WorkloadChart workload={workload} today={today} />
      <details className="mt-2">
        <summary className="flex min-h-touch cursor-pointer items-center font-semibold text-accent-strong print:hidden">
          As a table
        </summary>
        <Table
          caption={`Visits, minutes of pressing and mean strain by ${grain}`}
          hideCaption
          columns={[
            { key: 'start', head: grain === 'week' ? 'Week from' : 'Month' },
            { key: 'visits', head: 'Visits', number: true },
            { key: 'pressed', head: 'Pressing, min', number: true },
            ...strainParts.map((part) => ({ key: part, head: strainWords[part], number: true })),
          ]}
          rows={buckets.map(({ start, visits, pressedMinutes, parts }) => ({
            key: start,
            cells: [
              sayDate(start, today),
              visits,
              pressedMinutes,
              ...strainParts.map((part) => {
                const { n, mean } = parts[part];
                return mean === null ? null : `${mean.toFixed(1)} (n ${n})`;
              }),
            ],
          }))}
        />
      </details>
    </Card>
  );
}
