import type { FigurePoint } from '@/lib/body/figure';
import type { PlacedPin } from '@/lib/body/place-pins';
import { type Crop, linePath } from '@/lib/body/svg';
import { painTone } from '../ui/pain-tone';
import { placeAt } from './figure-view';

export type PinSize = 26 | 36;

const SIZES = {
  36: { disc: 'size-9 text-xl', tag: 'size-5 text-xs -top-1.5', left: '-left-2', right: '-right-2' },
  26: {
    disc: 'size-[26px] text-base',
    tag: 'size-4 text-[13px] -top-1.5',
    left: '-left-1.5',
    right: '-right-1.5',
  },
} as const;

type PinFaceProps = {
  letter: string;
  /** 0–10; null is not asked yet and never drawn as 0. */
  felt: number | null;
  size?: PinSize | undefined;
  tag?: 'left' | 'right' | undefined;
  selected?: boolean | undefined;
};

/** The number is pain, the letter is the point's name. */
export function PinFace({ letter, felt, size = 36, tag = 'left', selected }: PinFaceProps) {
  const at = SIZES[size];
  const tone = felt === null ? 'bg-surface text-ink-soft' : painTone(felt);
  const ring = selected ? 'shadow-[0_0_0_4px_var(--surface),0_0_0_7px_var(--accent)]' : '';
  return (
    <span
      className={`relative flex items-center justify-center rounded-full border-[1.5px] border-pin-ring leading-none font-bold ${at.disc} ${tone} ${ring}`}
    >
      {felt ?? '–'}
      <span
        className={`absolute flex items-center justify-center rounded-full border border-ground bg-ink leading-none font-bold text-ground ${at.tag} ${at[tag]}`}
      >
        {letter}
      </span>
    </span>
  );
}

/** Last visit's point, not touched yet today: dashed ring, letter inside, no number. */
export function LastPinFace({ letter, size = 36, selected }: Omit<PinFaceProps, 'felt' | 'tag'>) {
  const ring = selected ? 'shadow-[0_0_0_4px_var(--surface),0_0_0_7px_var(--accent)]' : '';
  return (
    <span
      className={`flex items-center justify-center rounded-full border-[1.8px] border-dashed border-line-strong bg-ground/55 leading-none font-bold text-ink-soft ${size === 36 ? 'size-9 text-base' : 'size-[26px] text-sm'} ${ring}`}
    >
      {letter}
    </span>
  );
}

/** Lines from discs that stepped aside back to their exact spots. */
export function Leaders({ pins }: { pins: readonly PlacedPin[] }) {
  return (
    <path
      d={pins
        .filter(({ aside }) => aside)
        .map(({ spot, disc }) => linePath([spot, disc]))
        .join('')}
      className="fill-none stroke-pin-ring"
      strokeWidth={1.8}
      vectorEffect="non-scaling-stroke"
    />
  );
}

/** The exact spot of a pin that stepped aside. */
export function SpotDot({ crop, spot, felt }: { crop: Crop; spot: FigurePoint; felt: number | null }) {
  const tone = felt === null ? 'bg-surface' : painTone(felt);
  return (
    <span
      aria-hidden="true"
      className={`pointer-events-none absolute size-2.5 -translate-1/2 rounded-full border-[1.8px] border-pin-ring ${tone}`}
      style={placeAt(crop, spot)}
    />
  );
}
