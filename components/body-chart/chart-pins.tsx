import type { PlacedPin } from '@/lib/body/place-pins';
import type { Crop } from '@/lib/body/svg';
import type { ChartPin, ChartProps } from './chart-props';
import { placeAt } from './figure-view';
import { LastPinFace, PinFace, SpotDot } from './pin';
import { reachedBy } from './region-keys';

type ChartPinsProps = Pick<ChartProps, 'lastPoints' | 'pinsLive' | 'selectedId' | 'onSelect'> & {
  pins: readonly ChartPin[];
  placed: readonly PlacedPin[];
  crop: Crop;
};

const said = (pin: ChartPin, last: boolean) => {
  if (last) return `${pin.letter}, ${pin.title}, last visit, not checked today`;
  return `${pin.letter}, ${pin.title}, ${pin.felt === null ? 'pain not asked' : `pain ${pin.felt} of 10`}`;
};

/** Pins as buttons of 48 px round their discs; what is not live lets the pen through. */
export function ChartPins({
  pins,
  placed,
  crop,
  lastPoints,
  pinsLive,
  selectedId,
  onSelect,
}: ChartPinsProps) {
  const last = new Set(lastPoints.map(({ id }) => id));
  return placed.map((place) => {
    const pin = pins.find(({ id }) => id === place.id);
    if (!pin) return null;
    const selected = pin.id === selectedId;
    const wasLast = last.has(pin.id);
    const live = pinsLive === 'all' || (pinsLive === 'today' && !wasLast);
    return (
      <div key={pin.id} className="contents">
        {place.aside && !wasLast && <SpotDot crop={crop} spot={place.spot} felt={pin.felt} />}
        <button
          {...reachedBy(pin.letter)}
          type="button"
          disabled={!live}
          aria-label={said(pin, wasLast)}
          aria-pressed={selected}
          onClick={() => onSelect(pin.id)}
          className={`absolute flex size-touch -translate-1/2 touch-none items-center justify-center rounded-full [scale:var(--unzoom,1)] ${live ? '' : 'pointer-events-none opacity-75'} ${selected ? 'z-10' : ''}`}
          style={placeAt(crop, place.disc)}
        >
          {wasLast ? (
            <LastPinFace letter={pin.letter} selected={selected} />
          ) : (
            <PinFace letter={pin.letter} felt={pin.felt} tag={place.tag} selected={selected} />
          )}
        </button>
      </div>
    );
  });
}
