import type { PlacedPin } from '@/lib/body/place-pins';
import type { Crop } from '@/lib/body/svg';
import type { ChartPin, ChartViewProps } from './chart-view';
import { placeAt } from './figure-view';
import { LastPinFace, PinFace, SpotDot } from './pin';

type ChartPinsProps = Pick<ChartViewProps, 'lastPoints' | 'layer' | 'mode' | 'selectedId' | 'onSelect'> & {
  pins: readonly ChartPin[];
  placed: readonly PlacedPin[];
  crop: Crop;
};

const said = (pin: ChartPin, last: boolean) => {
  if (last) return `${pin.letter}, ${pin.title}, last visit, not checked today`;
  return `${pin.letter}, ${pin.title}, ${pin.felt === null ? 'pain not asked' : `pain ${pin.felt} of 10`}`;
};

/** Pins as buttons of 48 px round their discs; while drawing they let the pen through. */
export function ChartPins({
  pins,
  placed,
  crop,
  lastPoints,
  layer,
  mode,
  selectedId,
  onSelect,
}: ChartPinsProps) {
  const last = new Set(lastPoints.map(({ id }) => id));
  const live = layer === 'findings' && mode === 'pin';
  return placed.map((place) => {
    const pin = pins.find(({ id }) => id === place.id);
    if (!pin) return null;
    const selected = pin.id === selectedId;
    const wasLast = last.has(pin.id);
    return (
      <div key={pin.id} className="contents">
        {place.aside && !wasLast && <SpotDot crop={crop} spot={place.spot} felt={pin.felt} />}
        <button
          type="button"
          disabled={!live}
          aria-label={said(pin, wasLast)}
          aria-pressed={selected}
          onClick={() => onSelect(pin.id)}
          className={`absolute flex size-touch -translate-1/2 touch-manipulation items-center justify-center rounded-full ${live ? '' : 'pointer-events-none opacity-75'} ${selected ? 'z-10' : ''}`}
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
