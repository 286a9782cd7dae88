import { Arrows } from '@/components/body-chart/chart-marks';
import type { ChartReferral } from '@/components/body-chart/chart-props';
import { FigureView, placeAt } from '@/components/body-chart/figure-view';
import { Leaders, PinFace, SpotDot } from '@/components/body-chart/pin';
import { BESIDE_HEAD_SPOTS } from '@/components/body-chart/side-letters';
import { ZoneHatch } from '@/components/body-chart/zone-hatch';
import { cropFor, spotsOn } from '@/components/compare/change-marks';
import { PainArea } from '@/components/compare/pain-mark';
import type { View } from '@/lib/body/figure';
import { placePins } from '@/lib/body/place-pins';
import { warpedMark } from '@/lib/body/shape-variants';
import { type Crop, wholeCrop } from '@/lib/body/svg';
import { viewWord } from '@/lib/body/words';
import { type ChartOfVisit, pointsThere } from '@/lib/domain/chart-history';
import { zonePictures } from '@/lib/domain/zones';
import { hiddenWith } from './chart-layers';

const HEIGHT_PX = 560;

/** One view of the chart on the figure it was made on. */
export function ChartFigure({ chart, view }: { chart: ChartOfVisit; view: View }) {
  const { visit, client, zones } = chart;
  const shape = client.bodyShape;
  const there = pointsThere(visit).filter(({ finding }) => finding.view === view);
  const version = [...there.map(({ finding }) => finding), ...visit.marks][0]?.figureVersion;
  const crop = zones.some(({ drawn }) => drawn?.view === view)
    ? wholeCrop(view)
    : cropFor(view, [...spotsOn(view, [visit]), ...visit.marks.filter((mark) => mark.view === view)]);
  const scale = HEIGHT_PX / crop.height;
  const spots = there.map(({ point, finding }) => ({
    ...warpedMark(shape, view, { x: finding.x, y: finding.y }),
    id: point.pointId,
  }));
  const placed = placePins(spots, scale, { keepOff: BESIDE_HEAD_SPOTS });
  const drawn = visit.marks.filter((mark) => mark.view === view);
  const referrals = referralsOf(chart, view);
  return (
    <figure className="min-w-0">
      <FigureView
        view={view}
        version={version}
        shape={shape}
        crop={crop}
        fibres
        sides="letters"
        marks={
          <>
            <g className={hiddenWith.zones}>
              <ZoneHatch view={view} zones={zonePictures(zones)} shape={shape} scale={scale} />
            </g>
            <g className={hiddenWith.pain}>
              {drawn
                .filter(({ layer }) => layer === 'pain')
                .map((mark) => (
                  <PainArea key={mark.markId} mark={mark} shape={shape} />
                ))}
            </g>
            <g className={hiddenWith.referral}>
              {drawn
                .filter(({ layer, kind }) => layer === 'referral' && kind === 'stroke')
                .map((mark) => (
                  <PainArea key={mark.markId} mark={mark} shape={shape} />
                ))}
              <Arrows referrals={referrals} view={view} scale={scale} />
            </g>
            <g className={hiddenWith.findings}>
              <Leaders pins={placed} />
            </g>
          </>
        }
      >
        <span aria-hidden="true" className={hiddenWith.referral}>
          {referrals.map((referral) => (
            <FeltFace key={referral.id} referral={referral} crop={crop} />
          ))}
        </span>
        <span aria-hidden="true" className={hiddenWith.findings}>
          {placed.map((pin) => {
            const one = there.find(({ point }) => point.pointId === pin.id);
            return one ? (
              <span key={pin.id} className="contents">
                {pin.aside ? <SpotDot crop={crop} spot={pin.spot} felt={one.finding.felt} /> : null}
                <span className="absolute -translate-1/2" style={placeAt(crop, pin.disc)}>
                  <PinFace letter={one.point.letter} felt={one.finding.felt} size={26} tag={pin.tag} />
                </span>
              </span>
            ) : null;
          })}
        </span>
      </FigureView>
      <figcaption className="pt-1.5 text-center text-ink-soft text-sm">{viewWord(view)}</figcaption>
    </figure>
  );
}

/** Where points are felt in this view, each with where it comes from. */
function referralsOf({ visit, client }: ChartOfVisit, view: View): ChartReferral[] {
  const inShape = <P extends { x: number; y: number }>(on: View, spot: P): P =>
    warpedMark(client.bodyShape, on, spot);
  return visit.marks
    .filter((mark) => mark.layer === 'referral' && mark.view === view)
    .map((mark) => {
      const from = visit.points.find(({ point }) => point.pointId === mark.pointId);
      const source = from && { view: from.finding.view, x: from.finding.x, y: from.finding.y };
      return {
        ...inShape(view, { x: mark.x, y: mark.y }),
        id: mark.markId,
        view,
        stroke: null,
        felt: mark.intensity,
        letter: from?.point.letter ?? '–',
        title: '',
        from: source ? inShape(source.view, source) : null,
      };
    });
}

function FeltFace({ referral, crop }: { referral: ChartReferral; crop: Crop }) {
  return (
    <span
      className="absolute flex h-[24px] min-w-[24px] -translate-1/2 items-center justify-center gap-1 rounded-full border-[2.5px] border-pain-6 bg-surface px-1 font-bold text-ink text-sm leading-none"
      style={placeAt(crop, referral)}
    >
      <span className="flex size-4 items-center justify-center rounded-full bg-ink text-[13px] text-ground">
        {referral.letter}
      </span>
      {referral.felt}
    </span>
  );
}
