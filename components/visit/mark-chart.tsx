'use client';

import { useMemo } from 'react';
import { BodyChart } from '@/components/body-chart/body-chart';
import { ZoomPresets } from '@/components/body-chart/zoom-presets';
import { Segmented } from '@/components/ui/segmented';
import { type ChartMarks, chartMarksOf } from './chart-marks-of';
import { MarkKey } from './mark-key';
import { MarkTools } from './mark-tools';
import { pointOf } from './marking';
import type { Marking } from './use-marking';
import { useUnderMarks } from './use-under-marks';
import { useVisit } from './visit-store';

const layers = [
  { value: 'client', label: 'Client’s pain' },
  { value: 'findings', label: 'My findings' },
  { value: 'referral', label: 'Referral' },
] as const;

export const chartId = 'body-chart';

/** The body with everything marked on it, and the tools in the free corners. */
export function MarkChart({ marking }: { marking: Marking }) {
  const { view, frozen } = useVisit();
  const marks = useShownMarks(marking);
  const { sheet, layer, tool, selectedId, zoning } = marking;
  const close = sheet !== 'whole';
  return (
    <section
      id={chartId}
      aria-label="Body chart"
      // Out of the flow: whatever changes beside it, the picture is laid out once, at its one size.
      className="flex min-h-[524px] flex-col overflow-clip bg-ground max-tablet:relative max-tablet:min-h-[640px] tablet:absolute tablet:inset-0 tablet:[grid-area:1/1/2/2] wide:border-line wide:border-r max-wide:border-line max-wide:border-b"
    >
      <div className="z-10 flex flex-wrap items-start justify-between gap-2 px-3.5 pt-3 pb-1 max-wide:absolute max-wide:inset-y-0 max-wide:left-0 max-wide:w-[174px] max-wide:flex-col max-wide:flex-nowrap max-tablet:static max-tablet:w-auto">
        <Segmented
          label="Layer"
          hideLabel
          hug
          options={layers}
          value={layer}
          onChange={marking.setLayer}
          className="max-wide:[&_[role=radiogroup]]:w-[146px]! max-wide:[&_[role=radiogroup]]:flex-col max-wide:[&_[role=radiogroup]]:divide-x-0 max-wide:[&_[role=radiogroup]]:divide-y"
        />
        <div className="flex gap-1.5 max-wide:w-[146px] max-wide:flex-col max-tablet:w-auto max-tablet:flex-row max-tablet:flex-wrap">
          <MarkTools marking={marking} frozen={frozen} />
        </div>
      </div>
      <BodyChart
        {...marks}
        className={`min-h-0 flex-1 max-wide:pt-2 max-wide:pb-1 max-tablet:mx-0! ${close ? 'mx-1 max-wide:mx-[168px]' : 'max-wide:mx-[20%]'}`}
        layer={layer}
        under={useUnderMarks(marking)}
        tool={zoning.on ? (frozen ? 'pin' : 'draw') : frozen ? 'pin' : tool}
        pinsLive={pinsLive(marking)}
        muscleLayer={marking.muscleLayer}
        selectedId={selectedId}
        highlight={useHighlight(marking)}
        sheet={sheet}
        resets={marking.resets}
        shape={view.client.bodyShape}
        onTap={marking.tap}
        onStroke={marking.draw}
        onSelect={marking.choose}
        onErase={marking.erase}
      />
      <ZoomPresets
        value={sheet}
        onChange={marking.setSheet}
        className={`z-10 grid gap-1.5 max-wide:absolute max-wide:top-3 max-wide:right-3.5 max-wide:w-[146px] max-tablet:static max-tablet:w-auto max-tablet:grid-cols-3 max-tablet:p-3.5 ${
          close
            ? 'wide:auto-cols-fr wide:grid-flow-col wide:px-3.5 wide:pt-1 wide:pb-2.5'
            : 'wide:absolute wide:bottom-3 wide:left-1/2 wide:w-[196px] wide:-translate-x-1/2 wide:grid-cols-2 wide:[&>button:first-child]:col-span-2'
        }`}
      />
      {close ? null : <MarkKey marking={marking} />}
    </section>
  );
}

/** Where a place is asked for (the new one of a point, or where it is felt) pins let the finger through. */
function pinsLive({ layer, tool, senderId, movingId, zoning }: Marking): 'all' | 'today' | 'none' {
  if (zoning.on || movingId || tool !== 'pin' || layer === 'client') return 'none';
  if (layer === 'findings') return 'all';
  return senderId ? 'none' : 'today';
}

const none: readonly never[] = [];

/** Marks without what is hidden; the same arrays while nothing changes, so a touch draws only what it added. */
function useShownMarks(marking: Marking): ChartMarks {
  const { view } = useVisit();
  const all = useMemo(() => chartMarksOf(view), [view]);
  const { layer, hidden } = marking;
  return useMemo(() => {
    const shown = (what: Parameters<Marking['isShown']>[0]) => what === layer || !hidden.has(what);
    const last = shown('last');
    return {
      points: shown('findings') ? all.points : none,
      lastPoints: last && shown('findings') ? all.lastPoints : none,
      strokes: shown('client') ? all.strokes : none,
      lastStrokes: last && layer === 'client' ? all.lastStrokes : none,
      referrals: shown('referral') ? all.referrals : none,
    };
  }, [all, layer, hidden]);
}

/** The muscle to check, else that of the selected point. */
function useHighlight({ selectedId, checking }: Marking) {
  const { view } = useVisit();
  const point = selectedId ? pointOf(view, selectedId) : null;
  const side = checking?.side ?? ((selectedId && view.facts.findings[selectedId]?.side) || point?.side);
  const code = checking?.code ?? point?.muscleCode;
  return useMemo(() => (code && side ? { code, side } : null), [code, side]);
}
