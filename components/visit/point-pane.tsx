'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainScale } from '@/components/ui/pain-scale';
import { Segmented } from '@/components/ui/segmented';
import { Stepper } from '@/components/ui/stepper';
import { regionAt } from '@/lib/body/region-at';
import { placeWords } from '@/lib/body/words';
import type { Finding } from '@/lib/domain/ops';
import { zoneHits } from '@/lib/domain/visit-view';
import { localTime, type Zone } from '@/lib/when';
import { feltPlaces, feltWords, uncapped } from './felt-elsewhere';
import { findingMovedTo, placeOf } from './listed';
import { answeredWithout, ceilingOf, confirmed, highestCeiling, pointOf, titleOf } from './marking';
import { MuscleChoice } from './muscle-choice';
import { PaneTitle } from './pane-title';
import { PlaceEdit } from './place-edit';
import { QualityChips } from './quality-chips';
import { ShowFelt } from './show-felt';
import { madeAt } from './time-of-id';
import type { Marking } from './use-marking';
import { useVisit } from './visit-store';
import { ZoneLine } from './zone-line';

const states = [
  { value: 'active', label: 'Active', sub: 'familiar pain' },
  { value: 'latent', label: 'Latent', sub: 'only when pressed' },
  { value: 'unclear', label: 'Unclear' },
] as const;
const levels = [
  { value: 'light', label: 'Light' },
  { value: 'medium', label: 'Medium' },
  { value: 'firm', label: 'Firm' },
] as const;

type PointPaneProps = { finding: Finding; marking: Marking; zone: Zone };

/** One point today, in the order of work: muscle, state, felt, feels like, pressure, ceiling. */
export function PointPane({ finding, marking, zone }: PointPaneProps) {
  const { view, put, touch, frozen } = useVisit();
  const [notAsked, setNotAsked] = useState(false);
  const point = pointOf(view, finding.pointId);
  const known = view.known.find((each) => each.point.pointId === finding.pointId);
  if (!point) return null;
  const change = (part: Partial<Finding>) => {
    // An answer ends the question for a new place: the next tap on the body is a new point.
    marking.setMoving(null);
    put('finding.put', { ...finding, ...part });
  };
  const title = titleOf(point, finding);
  const ceiling = ceilingOf(view, point.pointId);
  const gone = finding.change === 'gone';
  const places = feltPlaces(view, point.pointId);
  const feltAlso = places.length > 0 ? `felt also in ${uncapped(feltWords(places))}` : null;
  const tight = known ? 'wide:gap-1.5' : 'wide:gap-2';
  // The answers below say the same while they can be changed.
  const answered = known && !frozen ? null : saidOf[finding.change];
  const seen = known ? answered : `new today · ${localTime(madeAt(point.pointId), zone)}`;
  return (
    <div className={`grid gap-3 ${tight}`}>
      <PaneTitle
        before={<LetterDisc letter={point.letter} size={40} open={gone} />}
        title={title}
        sub={[placeWords(finding.view, finding.x), seen, feltAlso].filter(Boolean).join(' · ')}
        aside={
          gone || marking.list || frozen ? null : (
            <ShowFelt letter={point.letter} onClick={() => marking.showFelt(point.pointId)} />
          )
        }
        onRemove={frozen ? undefined : () => marking.remove(point.pointId, `${point.letter}, ${title},`)}
      />
      {gone ? null : <ZoneLine hits={zoneHits(view, finding)} />}
      {known && !frozen ? (
        <Whereabouts
          finding={finding}
          moving={marking.movingId === point.pointId}
          list={marking.list}
          onStay={() => {
            marking.setMoving(null);
            change({ ...confirmed(known), ...answersOf(finding) });
          }}
          onMove={() => marking.setMoving(point.pointId)}
          onGone={() => {
            marking.setMoving(null);
            put('finding.put', answeredWithout(known, 'gone'));
          }}
        />
      ) : null}
      {gone ? (
        <p className="rounded-m bg-sunken px-4 py-3">
          Not found today. It keeps its letter and can be found again at any visit.
        </p>
      ) : (
        <div className={`grid gap-3 max-wide:grid-cols-2 max-wide:gap-x-6 max-tablet:grid-cols-1 ${tight}`}>
          <div className={`grid content-start gap-3 ${tight}`}>
            {marking.list && !frozen ? (
              <PlaceEdit
                finding
                place={placeOf(point.muscleCode, regionAt(finding.view, finding))}
                side={finding.side}
                onMove={(place, side) => {
                  marking.setMoving(null);
                  touch(findingMovedTo(view, finding, place, side));
                }}
              />
            ) : (
              <MuscleChoice point={point} finding={finding} short={known !== undefined} />
            )}
            <Segmented
              label="State"
              options={states}
              value={finding.state}
              onChange={(state) => change({ state })}
              disabled={frozen}
              className="[&_[role=radiogroup]>span]:px-2"
            />
          </div>
          <div className={`grid content-start gap-3 ${tight}`}>
            <PainScale
              label="Felt when pressed"
              hint={ceiling < 10 ? `${ceiling + 1} and up is over the ceiling` : undefined}
              value={finding.felt ?? (notAsked ? null : undefined)}
              onChange={(felt) => {
                setNotAsked(felt === null);
                change({ felt });
              }}
              ceiling={ceiling}
              overCeiling={
                frozen || finding.pressureLevel === 'light' ? undefined : (
                  <Button
                    className="px-3 text-sm"
                    onClick={() => change({ pressureLevel: lighter(finding.pressureLevel) })}
                  >
                    Lower pressure
                  </Button>
                )
              }
              disabled={frozen}
            />
            <QualityChips
              value={finding.qualities}
              onChange={(qualities) => change({ qualities })}
              disabled={frozen}
            />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)_150px] gap-3.5 max-wide:col-span-2 max-tablet:col-span-1">
            <Segmented
              label="Pressure applied"
              options={levels}
              value={finding.pressureLevel}
              onChange={(pressureLevel) => change({ pressureLevel })}
              disabled={frozen}
              className="[&_[role=radiogroup]>span]:px-2"
            />
            <Stepper
              label="Ceiling"
              value={ceiling}
              min={1}
              max={highestCeiling}
              onChange={(next) => change({ ceiling: next })}
              disabled={frozen}
            />
          </div>
        </div>
      )}
    </div>
  );
}

const saidOf: Record<Finding['change'], string> = {
  new: 'new today',
  confirmed: 'still there',
  moved: 'moved',
  gone: 'gone',
  not_checked: 'not checked',
};

const answersOf = ({ state, felt, feltAfter, qualities, pressureLevel, ceiling, note }: Finding) => ({
  state,
  felt,
  feltAfter,
  qualities,
  pressureLevel,
  ceiling,
  note,
});

const lighter = (level: Finding['pressureLevel']) => (level === 'firm' ? 'medium' : 'light');

type WhereaboutsProps = {
  finding: Finding;
  moving: boolean;
  list: boolean;
  onStay: () => void;
  onMove: () => void;
  onGone: () => void;
};

function Whereabouts({ finding, moving, list, onStay, onMove, onGone }: WhereaboutsProps) {
  const value = moving ? 'moved' : finding.change;
  return (
    <div className="grid gap-1.5">
      <Segmented
        label="Since last visit"
        hideLabel
        options={[
          { value: 'confirmed', label: 'Still there' },
          { value: 'moved', label: 'Moved' },
          { value: 'gone', label: 'Gone' },
        ]}
        value={value === 'new' || value === 'not_checked' ? null : value}
        onChange={(next) => (next === 'confirmed' ? onStay() : next === 'moved' ? onMove() : onGone())}
      />
      {moving ? (
        <p role="status" className="text-sm font-semibold text-accent-strong">
          {list ? 'Choose the new place below.' : 'Tap the new place on the body.'}
        </p>
      ) : null}
    </div>
  );
}
