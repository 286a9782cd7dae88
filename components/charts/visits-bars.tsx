'use client';

import { Bar, BarChart, type BarShapeProps, CartesianGrid, XAxis, YAxis } from 'recharts';
import { planSteps, type VisitsBucket } from '@/lib/domain/report';
import { stepFill } from './tones';

type VisitsBarsProps = {
  buckets: readonly VisitsBucket[];
  ticks: readonly number[];
  /** Upper end of the axis. */
  top: number;
  words: readonly string[];
  inset: { left: number; right: number; top: number; bottom: number };
};

/** One bar a week, stacked by step of the plan. Its numbers and buttons lie over it in `Hits`. */
export default function VisitsBars({ buckets, ticks, top, words, inset }: VisitsBarsProps) {
  const rows = buckets.map(({ start, bySteps }) => ({ start, ...bySteps }));
  return (
    <BarChart
      responsive
      accessibilityLayer={false}
      data={rows}
      margin={{ top: inset.top, right: inset.right, bottom: 0, left: 0 }}
      barCategoryGap="10%"
      style={{ width: '100%', height: '100%' }}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <XAxis
        dataKey="start"
        height={inset.bottom}
        interval={0}
        tickFormatter={(_start, at: number) => words[at] ?? ''}
        tickLine={false}
        axisLine={{ stroke: 'var(--line-strong)' }}
        tick={{ fill: 'var(--ink-soft)', fontSize: 14 }}
      />
      <YAxis
        width={inset.left}
        domain={[0, top]}
        ticks={[...ticks]}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--ink-soft)', fontSize: 14 }}
      />
      {planSteps.map((step) => (
        <Bar
          key={step}
          dataKey={step}
          stackId="visits"
          fill={stepFill[step]}
          stroke="var(--surface)"
          strokeWidth={1}
          isAnimationActive={false}
          {...(step === 'other' ? { shape: Hollow } : {})}
        />
      ))}
    </BarChart>
  );
}

function Hollow({ x, y, width, height }: BarShapeProps) {
  const [across, down] = [Number(width), Number(height)];
  if (!(across > 3 && down > 2)) return null;
  return (
    <rect
      x={Number(x) + 1.25}
      y={Number(y) + 1}
      width={across - 2.5}
      height={down - 1.5}
      fill="var(--surface)"
      stroke="var(--accent)"
      strokeWidth={1.5}
    />
  );
}
