import { Arrows } from '@/components/body-chart/chart-marks';
import { FigureView, placeAt } from '@/components/body-chart/figure-view';
import { LastPinFace, PinFace } from '@/components/body-chart/pin';
import { cropFor } from '@/components/compare/change-marks';
import { PainArea } from '@/components/compare/pain-mark';
import { PainDisc } from '@/components/ui/pain-disc';
import { VIEWS, type View } from '@/lib/body/figure';
import { regionAt } from '@/lib/body/region-at';
import { warpedMark } from '@/lib/body/shape-variants';
import { regionTitle, viewWord } from '@/lib/body/words';
import { titleOfPoint } from '@/lib/domain/card-words';
import type { PointStory } from '@/lib/domain/client-card';
import type { Mark } from '@/lib/domain/ops';
import { placesOf, visitNumbersWords } from '@/lib/domain/point-places';

const HEIGHT_PX = 300;

/** Where one point lay over its visits, and where it is felt: old places as rings, the latest as its disc. */
export function PointPlaces({ story }: { story: PointStory }) {
  const { point, sightings } = story;
  const places = placesOf(sightings);
  const felt = sightings.findLast((one) => one.feltAt.length > 0)?.feltAt ?? [];
  const views = VIEWS.filter((view) =>
    [...places, ...felt, ...(places.length === 0 ? [point] : [])].some((one) => one.view === view),
  );
  return (
    <div className="grid gap-3">
      <div className={`grid gap-2 ${views.length > 1 ? 'grid-cols-2' : 'mx-auto w-full max-w-[260px]'}`}>
        {views.map((view) => (
          <OneView key={view} view={view} story={story} felt={felt} />
        ))}
      </div>
      <ul className="grid gap-1.5 text-sm">
        {places.map((place, at) => (
          <li key={`${place.view} ${place.x} ${place.y}`} className="flex items-center gap-2">
            {at === places.length - 1 ? (
              <PainDisc value={place.felt} size={22} />
            ) : (
              <span className="size-[22px] rounded-full border-[1.8px] border-line-strong border-dashed" />
            )}
            {viewWord(place.view)}, {visitNumbersWords(place.numbers)}
          </li>
        ))}
        {felt.map((mark) => (
          <li key={mark.markId} className="flex items-center gap-2">
            <span className="size-[22px] rounded-full border-[2.5px] border-pain-6" />
            felt at {regionTitle(mark.side, mark.regionCode ?? regionAt(mark.view, mark)).toLowerCase()}
            {mark.intensity === null ? '' : `, ${mark.intensity} of 10`}
          </li>
        ))}
      </ul>
    </div>
  );
}

type OneViewProps = { view: View; story: PointStory; felt: readonly Mark[] };

function OneView({ view, story, felt }: OneViewProps) {
  const { point, sightings, client } = story;
  const shape = client.bodyShape;
  const all = placesOf(sightings);
  const latest = all.at(-1);
  const gone = sightings.at(-1)?.finding.change === 'gone';
  const places = all.filter((place) => place.view === view);
  const marks = felt.filter((mark) => mark.view === view);
  const crop = cropFor(view, [...places, ...marks]);
  const scale = HEIGHT_PX / crop.height;
  const inShape = <P extends { x: number; y: number }>(spot: P): P => warpedMark(shape, view, spot);
  const arrows = marks.map((mark) => ({
    ...inShape({ x: mark.x, y: mark.y }),
    id: mark.markId,
    view,
    stroke: null,
    felt: mark.intensity,
    letter: point.letter,
    title: '',
    from: latest && latest.view === view ? inShape({ view, x: latest.x, y: latest.y }) : null,
  }));
  return (
    <FigureView
      view={view}
      version={(places[0] ?? point).figureVersion}
      shape={shape}
      crop={crop}
      sides="letters"
      label={`${point.letter}, ${titleOfPoint(point)}`}
      marks={
        <>
          {marks
            .filter(({ kind }) => kind === 'stroke')
            .map((mark) => (
              <PainArea key={mark.markId} mark={mark} shape={shape} />
            ))}
          <Arrows referrals={arrows} view={view} scale={scale} />
        </>
      }
    >
      <span aria-hidden="true">
        {places.map((place) => (
          <span
            key={`${place.x} ${place.y}`}
            className="absolute -translate-1/2"
            style={placeAt(crop, inShape({ x: place.x, y: place.y }))}
          >
            {place === latest || (latest && place.x === latest.x && place.y === latest.y && !gone) ? (
              <PinFace letter={point.letter} felt={place.felt} size={26} />
            ) : (
              <span className="opacity-80">
                <LastPinFace letter={point.letter} size={26} />
                <span className="absolute top-1/2 left-full -translate-y-1/2 pl-1 text-ink-soft text-sm whitespace-nowrap">
                  {visitNumbersWords(place.numbers)}
                </span>
              </span>
            )}
          </span>
        ))}
        {arrows.map((spot) => (
          <span
            key={spot.id}
            className="absolute size-5 -translate-1/2 rounded-full border-[2.5px] border-pain-6 bg-surface"
            style={placeAt(crop, spot)}
          />
        ))}
      </span>
    </FigureView>
  );
}
