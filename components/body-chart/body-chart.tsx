'use client';

import { WHOLE_VIEWS } from '@/lib/body/figure';
import { viewWord } from '@/lib/body/words';
import { ChartView, type ChartViewProps } from './chart-view';

export type BodyChartProps = Omit<ChartViewProps, 'view'> & { className?: string | undefined };

/**
 * Front and back side by side, filling the frame they are given (the parent sets the height). One tap on the body is
 * one spot; in draw mode a line is an area. Choosing the muscle, the number and undo belong to the caller.
 */
export function BodyChart({ className, ...props }: BodyChartProps) {
  return (
    <div className={`grid min-h-0 grid-cols-2 ${className ?? ''}`}>
      {WHOLE_VIEWS.map((view) => (
        <section key={view} aria-label={`${viewWord(view)} view`} className="relative flex min-h-0 flex-col">
          <div className="min-h-0 flex-1">
            <ChartView {...props} view={view} />
          </div>
          <p aria-hidden="true" className="pt-1 text-center text-sm font-semibold text-ink-soft">
            {viewWord(view)}
          </p>
        </section>
      ))}
    </div>
  );
}
