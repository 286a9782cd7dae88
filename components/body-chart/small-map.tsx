import type { BodyShape } from '@/lib/body/body-shape';
import { type View, WHOLE_VIEWS } from '@/lib/body/figure';
import type { FigureRef } from '@/lib/body/figures';
import { type PlacedPin, placePins } from '@/lib/body/place-pins';
import { warpedMark } from '@/lib/body/shape-variants';
import { CROPS, type CropName } from '@/lib/body/svg';
import type { ZonePicture } from '@/lib/domain/zones';
import type { ChartStroke } from './chart-props';
import type { Highlight } from './figure-muscles';
import { FigureView, placeAt } from './figure-view';
import { LastPinFace, Leaders, PinFace, type PinSize, SpotDot } from './pin';
import { strokeInShape } from './shown-marks';
import { BESIDE_HEAD_SPOTS, type SideLettersSize } from './side-letters';
import { Wash } from './wash';
import { ZoneHatch } from './zone-hatch';

export type MapPin = {
  readonly letter: string;
  readonly view: View;
  readonly x: number;
  readonly y: number;
  readonly felt: number | null;
  /** Drawn as a dashed ring: where it was. */
  readonly last?: boolean;
};

type SmallMapProps = {
  views?: readonly View[] | undefined;
  /** The figure the marks were made on; today's when left out. */
  version?: FigureRef | undefined;
  pins: readonly MapPin[];
  strokes?: readonly ChartStroke[] | undefined;
  /** The client's no-press zones. */
  zones?: readonly ZonePicture[] | undefined;
  crop?: CropName | undefined;
  /** Height of one figure in px: pins keep their size and step aside by it. */
  height: number;
  pinSize?: PinSize | undefined;
  sides?: SideLettersSize | undefined;
  highlights?: readonly Highlight[] | undefined;
  shape?: BodyShape | undefined;
  fibres?: boolean | undefined;
  /** Said instead of the picture: which points, which sides. */
  label: string;
  className?: string | undefined;
};

/** Front and back (or one of them) with pins, for cards and rows. Needs no script. */
export function SmallMap({
  views = WHOLE_VIEWS,
  className,
  height,
  crop = 'whole',
  label,
  ...rest
}: SmallMapProps) {
  const cut = CROPS[crop];
  const width = Math.round((height * cut.width) / cut.height);
  return (
    <div role="img" aria-label={label} className={`flex justify-center ${className ?? ''}`}>
      {views.map((view) => (
        <div key={view} className="shrink-0" style={{ width }}>
          <OneView {...rest} view={view} crop={crop} height={height} />
        </div>
      ))}
    </div>
  );
}

type OneViewProps = Omit<SmallMapProps, 'views' | 'label' | 'className'> & { view: View; crop: CropName };

function OneView({
  view,
  pins,
  strokes = [],
  zones = [],
  crop,
  height,
  pinSize = 26,
  shape = 'even',
  ...figure
}: OneViewProps) {
  const cut = CROPS[crop];
  const shown = pins
    .filter((pin) => pin.view === view)
    .map((pin) => warpedMark(shape, view, pin))
    .map((pin, i) => ({ ...pin, id: `${pin.letter}${i}` }));
  const placed = placePins(shown, height / cut.height, {
    gap: pinSize + 4,
    clear: pinSize * 0.65,
    keepOff: figure.sides === 'none' ? [] : BESIDE_HEAD_SPOTS,
  });
  const pinOf = ({ id }: PlacedPin) => shown.find((pin) => pin.id === id);
  return (
    <FigureView
      view={view}
      crop={cut}
      shape={shape}
      {...figure}
      marks={
        <>
          <ZoneHatch view={view} zones={zones} shape={shape} scale={height / cut.height} />
          {strokes
            .filter((stroke) => stroke.view === view)
            .map((stroke) => (
              <Wash key={stroke.id} stroke={strokeInShape(stroke, shape)} />
            ))}
          <Leaders pins={placed} />
        </>
      }
    >
      {placed.map((place) => {
        const pin = pinOf(place);
        if (!pin) return null;
        return (
          <div key={place.id} className="contents">
            {place.aside && <SpotDot crop={cut} spot={place.spot} felt={pin.felt} />}
            <span className="absolute -translate-1/2" style={placeAt(cut, place.disc)}>
              {pin.last ? (
                <LastPinFace letter={pin.letter} size={pinSize} />
              ) : (
                <PinFace letter={pin.letter} felt={pin.felt} size={pinSize} tag={place.tag} />
              )}
            </span>
          </div>
        );
      })}
    </FigureView>
  );
}
