import type { ReactNode } from 'react';
import { FigureView, placeAt } from '@/components/body-chart/figure-view';
import { LastPinFace, Leaders, PinFace, SpotDot } from '@/components/body-chart/pin';
import { ZoneHatch } from '@/components/body-chart/zone-hatch';
import type { BodyShape } from '@/lib/body/body-shape';
import type { View } from '@/lib/body/figure';
import type { Crop } from '@/lib/body/svg';
import { viewWord } from '@/lib/body/words';
import type { PointsChange } from '@/lib/domain/chart-change';
import { type Chosen, painOf } from '@/lib/domain/chart-history';
import type { ZonePicture } from '@/lib/domain/zones';
import {
  type ChangeMarks,
  changeMarks,
  cropFor,
  type MoveArrow,
  type Ring,
  rowsInShape,
  spotsOn,
} from './change-marks';
import { PainArea } from './pain-mark';

/** The frame of the picture: 476 wide, 384 high on the tablet. */
const FRAME = { width: 476, height: 384 };
/** How far the figure steps left, so that the switch does not cover its letter. */
const BESIDE_SWITCH_PX = 66;

type ChangeMapProps = {
  chosen: Chosen;
  change: PointsChange;
  view: View;
  shape: BodyShape;
  /** The client's no-press zones that stand now. */
  zones: readonly ZonePicture[];
  /** Front, back and what else is marked: two lie top right beside the figure, more stand over it. */
  switcher: ReactNode;
  choices: number;
  /** Under the figure: what the shapes mean. */
  foot: ReactNode;
};

/** Two charts over each other: today's discs, the earlier visit as dashed rings, both drawings of the pain. */
export function ChangeMap(props: ChangeMapProps) {
  const { chosen, change, view, shape, zones, switcher, choices, foot } = props;
  const visits = [chosen.from, chosen.to].flatMap((visit) => visit ?? []);
  const centred = cropFor(view, spotsOn(view, visits), FRAME.width / FRAME.height);
  const scale = FRAME.height / centred.height;
  const beside = choices === 2;
  const crop = beside ? { ...centred, x: centred.x + BESIDE_SWITCH_PX / scale } : centred;
  const marks = changeMarks(rowsInShape(change.rows, shape), view, scale);
  const version = (chosen.to ?? chosen.from)?.points[0]?.finding.figureVersion;
  return (
    <section
      aria-label={`Body chart, ${viewWord(view).toLowerCase()}`}
      className="relative flex min-w-0 flex-col overflow-clip rounded-l border border-line bg-surface print:mx-auto print:w-[120mm]"
    >
      {choices > 1 ? (
        <div className={`print:hidden ${beside ? 'absolute top-3 right-3 z-10' : 'flex px-4 pt-3'}`}>
          {switcher}
        </div>
      ) : null}
      <FigureView
        view={view}
        version={version}
        shape={shape}
        crop={crop}
        fibres
        sides="words"
        label={said(change)}
        marks={
          <>
            <ZoneHatch view={view} zones={zones} shape={shape} scale={scale} />
            {pains(chosen, view, shape)}
            <Leaders pins={marks.pins} />
          </>
        }
      >
        <Overlay marks={marks} crop={crop} />
      </FigureView>
      <div className="border-line border-t">{foot}</div>
    </section>
  );
}

function pains({ from, to }: Chosen, view: View, shape: BodyShape): ReactNode {
  const drawn = (visit: Chosen['from'], then: boolean) =>
    visit
      ? painOf(visit)
          .filter((mark) => mark.view === view)
          .map((mark) => <PainArea key={mark.markId} mark={mark} shape={shape} then={then} />)
      : null;
  return (
    <>
      {drawn(to, false)}
      {drawn(from, to !== null)}
    </>
  );
}

function Overlay({ marks, crop }: { marks: ChangeMarks; crop: Crop }) {
  return (
    <div aria-hidden="true">
      {marks.rings.map((ring) => (
        <span key={ring.id} className="absolute -translate-1/2" style={placeAt(crop, ring.spot)}>
          <RingFace ring={ring} />
        </span>
      ))}
      {marks.arrows.map((arrow) => (
        <span key={arrow.id} className="absolute -translate-1/2" style={placeAt(crop, arrow.at)}>
          <ArrowFace arrow={arrow} />
        </span>
      ))}
      {marks.pins.map((pin) => (
        <span key={pin.id} className="contents">
          {pin.aside ? <SpotDot crop={crop} spot={pin.spot} felt={pin.row.to.felt} /> : null}
          <span className="absolute -translate-1/2" style={placeAt(crop, pin.disc)}>
            <PinFace letter={pin.row.letter} felt={pin.row.to.felt} tag={pin.tag} />
          </span>
        </span>
      ))}
    </div>
  );
}

const ringSizes = { around: 'size-[54px]', dot: 'size-5', left: 'size-10' };

function RingFace({ ring }: { ring: Ring }) {
  if (ring.shape === 'gone') return <LastPinFace letter={ring.letter} />;
  return (
    <span
      className={`flex items-center justify-center rounded-full border-2 border-ink border-dashed font-bold text-base ${ringSizes[ring.shape]}`}
    >
      {ring.shape === 'left' ? ring.letter : null}
    </span>
  );
}

function ArrowFace({ arrow }: { arrow: MoveArrow }) {
  return (
    <span className={`relative flex items-center ${arrow.side === 'left' ? 'flex-row-reverse' : ''}`}>
      <svg
        width="30"
        height="30"
        viewBox="-15 -15 30 30"
        className="stroke-ink"
        fill="none"
        aria-hidden="true"
      >
        <path
          d="M-13 0H12M5 -6L12 0L5 6"
          strokeWidth="2.4"
          strokeLinecap="round"
          strokeLinejoin="round"
          transform={`rotate(${arrow.degrees})`}
        />
      </svg>
      <span
        className={`absolute whitespace-nowrap font-bold text-[1.0625rem] [text-shadow:0_0_4px_var(--ground),0_0_4px_var(--ground)] ${arrow.side === 'left' ? 'right-full' : 'left-full'}`}
      >
        {arrow.label}
      </span>
    </span>
  );
}

/** The picture in words, for those who do not see it. */
function said({ rows }: PointsChange): string {
  if (rows.length === 0) return 'No points on the chart.';
  return rows
    .map((row) => `${row.letter}, ${row.title}: ${row.word.toLowerCase()}, ${row.clause}`)
    .join('; ');
}
