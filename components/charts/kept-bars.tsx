'use client';

import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts';
import { outcomeFill } from './tones';

export type KeptShare = { step: string } & Record<keyof typeof outcomeFill, number>;

type KeptBarsProps = {
  shares: readonly KeptShare[];
  inset: { left: number; right: number; top: number; bottom: number };
};

const order = ['kept', 'moved_kept', 'cancelled_by_client', 'cancelled_by_clinic', 'missed'] as const;

/** One bar of 100 % for each step of the plan. */
export default function KeptBars({ shares, inset }: KeptBarsProps) {
  return (
    <BarChart
      responsive
      accessibilityLayer={false}
      layout="vertical"
      data={[...shares]}
      margin={{ top: inset.top, right: inset.right, bottom: 0, left: inset.left }}
      barSize={34}
      style={{ width: '100%', height: '100%' }}
    >
      <defs>
        <pattern
          id="moved-and-kept"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" fill="var(--surface)" />
          <rect width="3" height="6" fill="var(--accent)" />
        </pattern>
      </defs>
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        type="number"
        domain={[0, 100]}
        ticks={[0, 25, 50, 75, 100]}
        height={inset.bottom}
        tickFormatter={(value: number) => (value % 50 === 0 ? `${value} %` : '')}
        tickLine={false}
        axisLine={false}
        tick={{ fill: 'var(--ink-soft)', fontSize: 14 }}
      />
      <YAxis type="category" dataKey="step" hide />
      {order.map((outcome) => (
        <Bar
          key={outcome}
          dataKey={outcome}
          stackId="shares"
          fill={outcome === 'moved_kept' ? 'url(#moved-and-kept)' : outcomeFill[outcome]}
          stroke="var(--surface)"
          strokeWidth={1}
          isAnimationActive={false}
        />
      ))}
    </BarChart>
  );
}
