'use client';

import { Map as MapIcon, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { Table } from '@/components/ui/table';
import type { Side } from '@/lib/body/figure';
import type { MuscleCode } from '@/lib/body/muscles';
import type { RegionCode } from '@/lib/body/regions';
import { spotOfMuscle, spotOfRegion } from '@/lib/body/spot-of';
import { regionTitle, sideWord, viewWord } from '@/lib/body/words';
import { pointsToday } from '@/lib/domain/visit-view';
import { stillToCheck, titleOf } from './marking';
import { MuscleSearch } from './muscle-search';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';

/** Everything on the chart as tables, and a way to add without the picture. */
export function MarkList({ marking }: { marking: Marking }) {
  const { view, frozen } = useVisit();
  const [adding, setAdding] = useState<'point' | 'pain' | null>(null);
  const pains = Object.values(view.facts.marks).filter(({ layer }) => layer === 'pain');
  const edit = (id: string, name: string) => (
    <Button variant="quiet" aria-label={`Edit ${name}`} onClick={() => marking.select(id)}>
      Edit
    </Button>
  );
  const rows = [
    ...pointsToday(view).map(({ point, finding }) => ({
      key: point.pointId,
      cells: [
        point.letter,
        titleOf(point, finding),
        viewWord(finding.view),
        changeWords[finding.change],
        finding.felt ?? '–',
        edit(point.pointId, `point ${point.letter}`),
      ],
    })),
    ...stillToCheck(view).map(({ point, last }) => ({
      key: point.pointId,
      cells: [
        point.letter,
        titleOf(point, last),
        viewWord(last.view),
        'still to check',
        '–',
        edit(point.pointId, `point ${point.letter}`),
      ],
    })),
  ];
  return (
    <section
      aria-label="List of marks"
      className="min-h-0 overflow-y-auto bg-ground p-5 wide:border-line wide:border-r"
    >
      <div className="grid gap-5">
        <div className="flex flex-wrap gap-2.5">
          {frozen ? null : (
            <>
              <Button onClick={() => setAdding('point')}>
                <Plus aria-hidden="true" />
                Add a point
              </Button>
              <Button onClick={() => setAdding('pain')}>
                <Plus aria-hidden="true" />
                Add client’s pain
              </Button>
            </>
          )}
          <Button variant="soft" className="ml-auto" onClick={() => marking.setList(false)}>
            <MapIcon aria-hidden="true" />
            Body
          </Button>
        </div>
        <Table
          caption="My findings"
          columns={[
            { key: 'letter', head: 'Point' },
            { key: 'muscle', head: 'Where' },
            { key: 'view', head: 'View' },
            { key: 'change', head: 'Today' },
            { key: 'felt', head: 'Felt', number: true },
            { key: 'edit', head: 'Change', number: true },
          ]}
          rows={rows}
          empty="No points yet. Add one by muscle or region."
        />
        <Table
          caption="Client’s pain"
          columns={[
            { key: 'where', head: 'Where' },
            { key: 'kind', head: 'Mark' },
            { key: 'pain', head: 'Pain', number: true },
            { key: 'edit', head: 'Change', number: true },
          ]}
          rows={pains.map((mark) => {
            const title = mark.regionCode ? regionTitle(mark.side, mark.regionCode) : sideWord(mark.side);
            return {
              key: mark.markId,
              cells: [
                title,
                mark.kind === 'stroke' ? 'area' : 'spot',
                mark.intensity ?? '–',
                edit(mark.markId, title),
              ],
            };
          })}
          empty="The client has shown no place yet."
        />
        {adding ? <AddDialog what={adding} marking={marking} onClose={() => setAdding(null)} /> : null}
      </div>
    </section>
  );
}

const changeWords = {
  new: 'new',
  confirmed: 'still there',
  moved: 'moved',
  gone: 'gone',
  not_checked: 'not checked',
} as const;

type AddDialogProps = { what: 'point' | 'pain'; marking: Marking; onClose: () => void };

function AddDialog({ what, marking, onClose }: AddDialogProps) {
  const [side, setSide] = useState<Side | null>(null);
  const [problem, setProblem] = useState<string>();
  const point = what === 'point';
  const add = (spotOf: (on: Side) => ReturnType<typeof spotOfRegion>, given: Given) => {
    if (!side) return setProblem('Say the client’s side first.');
    const spot = spotOf(side);
    if (!spot) return setProblem('The figure does not show this place on that side.');
    const { view, x, y } = spot;
    if (point) marking.place({ view, x, y }, given.muscleCode ? { muscleCode: given.muscleCode } : {});
    else marking.addPain(view, [{ x, y }], given.regionCode ? { regionCode: given.regionCode } : {});
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={point ? 'Add a point' : 'Add client’s pain'}
      sub="Side first, then the muscle or region. It lands in the middle of it on the body."
    >
      <div className="grid gap-4">
        <div className="grid gap-1.5">
          <Segmented
            label="Client’s side"
            options={[
              { value: 'left', label: 'Left' },
              { value: 'midline', label: 'Midline' },
              { value: 'right', label: 'Right' },
            ]}
            value={side}
            onChange={(next) => {
              setSide(next);
              setProblem(undefined);
            }}
          />
          <FieldError error={problem} />
        </div>
        <MuscleSearch
          label="Muscle or region"
          regionsFirst={!point}
          onMuscle={(muscleCode) => add((on) => spotOfMuscle(muscleCode, on), { muscleCode })}
          onRegion={(regionCode) => add((on) => spotOfRegion(regionCode, on), { regionCode })}
        />
      </div>
    </Dialog>
  );
}

type Given = { muscleCode?: MuscleCode; regionCode?: RegionCode };
