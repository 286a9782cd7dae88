'use client';

import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';

export type PainDot = { number: number; before: number | null; after: number | null };

type PainLinesProps = {
  dots: readonly PainDot[];
  ticks: readonly number[];
  inset: { left: number; right: number; top: number; bottom: number };
};

/** Before is a dot, after is a ring: the shape says it as well as the colour. */
export default function PainLines({ dots, ticks, inset }: PainLinesProps) {
  return (
    <LineChart
      responsive
      accessibilityLayer={false}
      data={[...dots]}
      margin={{ top: inset.top, right: inset.right, bottom: inset.bottom, left: 0 }}
      style={{ width: '100%', height: '100%' }}
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <XAxis dataKey="number" scale="band" hide />
      <YAxis
        width={inset.left}
        domain={[0, ticks.at(-1) ?? 10]}
        ticks={[...ticks]}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--ink-soft)', fontSize: 14 }}
      />
      <Line
        dataKey="after"
        stroke="var(--accent)"
        strokeWidth={2.2}
        dot={{ r: 5, fill: 'var(--surface)', stroke: 'var(--accent)', strokeWidth: 2.4 }}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="before"
        stroke="var(--pain-7)"
        strokeWidth={2.2}
        dot={{ r: 5, fill: 'var(--pain-7)', stroke: 'var(--pin-ring)', strokeWidth: 1 }}
        activeDot={false}
        isAnimationActive={false}
      />
    </LineChart>
  );
}
