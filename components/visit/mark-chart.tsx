'use client';

import { Layers, List, Pencil } from 'lucide-react';
import { BodyChart } from '@/components/body-chart/body-chart';
import type { ChartPin } from '@/components/body-chart/chart-view';
import { ZoomPresets } from '@/components/body-chart/zoom-presets';
import { Chip } from '@/components/ui/chip';
import { Segmented } from '@/components/ui/segmented';
import { pointsToday } from '@/lib/domain/visit-view';
import { lineOf, pointOf, stillToCheck, titleOf } from './marking';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

const layers = [
  { value: 'client', label: 'Client’s pain' },
  { value: 'findings', label: 'My findings' },
] as const;

/** Front and back with everything marked on them, and the tools in the free corners. */
export function MarkChart({ marking }: { marking: Marking }) {
  const { view, frozen } = useVisit();
  const marks = useChartMarks();
  const { zoom, selectedId } = marking;
  const selected = selectedId ? pointOf(view, selectedId) : null;
  const side = selectedId ? view.facts.findings[selectedId]?.side : undefined;
  const close = zoom !== 'whole';
  return (
    <section
      aria-label="Body chart"
      className="relative flex min-h-[524px] flex-col overflow-clip bg-ground max-tablet:min-h-[640px] wide:border-line wide:border-r max-wide:border-line max-wide:border-b"
    >
      <div className="z-10 flex flex-wrap items-start justify-between gap-2 p-3.5 max-wide:absolute max-wide:inset-x-0 max-wide:top-0 max-tablet:static">
        <Segmented
          label="Layer"
          hideLabel
          hug
          options={layers}
          value={marking.layer}
          onChange={marking.setLayer}
          className="max-wide:[&_[role=radiogroup]]:w-[146px]! max-wide:[&_[role=radiogroup]]:flex-col max-wide:[&_[role=radiogroup]]:divide-x-0 max-wide:[&_[role=radiogroup]]:divide-y"
        />
        <div className="flex gap-2 max-wide:hidden">
          <Tools marking={marking} frozen={frozen} />
        </div>
      </div>
      <BodyChart
        className={`min-h-0 flex-1 max-wide:mx-[13%] max-wide:pt-3 max-wide:pb-2 max-tablet:mx-0 wide:-mt-2 ${close ? 'max-wide:mx-[166px]! max-tablet:mx-0! wide:mb-[62px]' : ''}`}
        points={marks.points}
        lastPoints={marks.lastPoints}
        strokes={marks.strokes}
        layer={marking.layer}
        mode={marking.drawing && !frozen ? 'draw' : 'pin'}
        muscleLayer={marking.muscleLayer}
        selectedId={selectedId}
        highlight={selected?.muscleCode ? { code: selected.muscleCode, side: side ?? selected.side } : null}
        zoom={zoom}
        onTap={marking.tap}
        onStroke={(of, points) => marking.addPain(of, points)}
        onSelect={marking.choose}
      />
      <div className="absolute right-3.5 bottom-3.5 hidden w-[146px] gap-2 max-wide:grid max-tablet:static max-tablet:flex max-tablet:w-auto max-tablet:flex-wrap max-tablet:p-3.5">
        <Tools marking={marking} frozen={frozen} />
      </div>
      <ZoomPresets
        value={zoom}
        onChange={marking.setZoom}
        className={`absolute z-10 max-wide:top-3.5 max-wide:right-3.5 max-wide:w-[146px]! max-tablet:static! max-tablet:w-full! max-tablet:flex-row! max-tablet:flex-wrap! max-tablet:p-3.5 wide:bottom-3 ${
          close
            ? 'wide:inset-x-3.5 wide:w-auto! wide:flex-row! wide:[&>button]:flex-1'
            : 'wide:left-1/2 wide:-translate-x-1/2'
        }`}
      />
      {close ? null : <Key />}
    </section>
  );
}

/** Today's points, last visit's rings, and the client's pain, in the shapes the chart draws. */
function useChartMarks() {
  const { view } = useVisit();
  const today = pointsToday(view).filter(({ finding }) => finding.change !== 'gone');
  const points = today.map(
    ({ point, finding }): ChartPin => ({
      id: point.pointId,
      letter: point.letter,
      view: finding.view,
      x: finding.x,
      y: finding.y,
      felt: finding.felt,
      title: titleOf(point, finding),
    }),
  );
  const open = stillToCheck(view);
  const left = view.known.filter(({ point }) => {
    const change = view.facts.findings[point.pointId]?.change;
    return change === 'moved' || change === 'not_checked';
  });
  const lastPoints = [...open, ...left].map(({ point, last }): ChartPin => {
    const untouched = !view.facts.findings[point.pointId] || !points.some(({ id }) => id === point.pointId);
    return {
      id: untouched ? point.pointId : `${point.pointId} before`,
      letter: point.letter,
      view: last.view,
      x: last.x,
      y: last.y,
      felt: null,
      title: titleOf(point, last),
    };
  });
  const strokes = Object.values(view.facts.marks)
    .filter(({ layer }) => layer === 'pain')
    .map((mark) => ({ id: mark.markId, view: mark.view, points: lineOf(mark), felt: mark.intensity }));
  return { points, lastPoints, strokes };
}

function Tools({ marking, frozen }: { marking: Marking; frozen: boolean }) {
  const deep = marking.muscleLayer === 'deep';
  return (
    <>
      <Chip pressed={deep} onClick={() => marking.setMuscleLayer(deep ? 'superficial' : 'deep')}>
        <Layers aria-hidden="true" className="size-5" />
        Deep
      </Chip>
      {frozen ? null : (
        <Chip pressed={marking.drawing} onClick={() => marking.setDrawing(!marking.drawing)}>
          <Pencil aria-hidden="true" className="size-5" />
          Draw pain
        </Chip>
      )}
      <Chip pressed={marking.list} onClick={() => marking.setList(!marking.list)}>
        <List aria-hidden="true" className="size-5" />
        List
      </Chip>
    </>
  );
}

const keyRow = 'flex items-center gap-2.5';

function Key() {
  return (
    <ul
      aria-hidden="true"
      className="pointer-events-none absolute bottom-3.5 left-4 grid gap-2 text-sm text-ink-soft max-tablet:hidden"
    >
      <li className={keyRow}>
        <span className="size-[18px] rounded-full border-[1.5px] border-pin-ring bg-pain-5" />
        Today
      </li>
      <li className={keyRow}>
        <span className="size-[18px] rounded-full border-[1.8px] border-line-strong border-dashed" />
        Last visit
      </li>
      <li className={keyRow}>
        <span className="h-3 w-[18px] rounded-full bg-pain-4/60" />
        Client’s pain
      </li>
    </ul>
  );
}
