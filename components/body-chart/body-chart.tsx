'use client';

import { useEffect, useRef } from 'react';
import { SHEETS, type SheetName } from '@/lib/body/sheets';
import type { ChartProps } from './chart-props';
import { ChartView } from './chart-view';
import type { ChartPen } from './use-chart-pointer';
import { useFrameSize } from './use-frame-size';
import { panelColumns } from './zoom';

type BodyChartProps = ChartProps & {
  sheet: SheetName;
  /** Counts taps on the presets: each brings back what the sheet shows of itself. */
  resets: number;
  className?: string | undefined;
};

// Room under each panel for its name, px.
const LABEL_HEIGHT = 26;

/**
 * The panels of a sheet, as large as the frame allows (the parent sets its height). One tap on the body is one spot; in
 * draw mode a line is an area. Choosing the muscle, the number and undo belong to the caller.
 */
export function BodyChart({ sheet, className, ...props }: BodyChartProps) {
  const { ref, size } = useFrameSize<HTMLDivElement>();
  const pen = useRef<ChartPen>({ seen: false, down: new Set() });
  const pointed = useRef<string | null>(SHEETS[sheet].panels[0].label);
  // Whoever takes up a tool with a finger may draw with the finger, until a pen touches the chart again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tool is the occasion, not an input.
  useEffect(() => {
    pen.current.seen = false;
  }, [props.tool]);
  const { panels } = SHEETS[sheet];
  const crops = panels.map(({ crop }) => crop);
  const columns = size
    ? panelColumns(crops, { width: size.width, height: size.height - LABEL_HEIGHT })
    : panels.length;
  return (
    <div
      ref={ref}
      className={`grid min-h-0 auto-rows-fr gap-x-1 ${className ?? ''}`}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {panels.map((panel, i) => (
        <section
          // Panels of the same view keep their picture, so a zoom can slide from one cut-out to the next.
          key={`${panel.view} ${panels.slice(0, i).filter(({ view }) => view === panel.view).length}`}
          aria-label={`${panel.label} view`}
          className="relative flex min-h-0 flex-col"
        >
          <div className="min-h-0 flex-1">
            <ChartView {...props} {...panel} pen={pen} pointed={pointed} />
          </div>
          <p
            aria-hidden="true"
            className="pt-1 text-center text-sm leading-[22px] font-semibold text-ink-soft"
          >
            {panel.label}
          </p>
        </section>
      ))}
    </div>
  );
}
