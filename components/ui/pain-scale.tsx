'use client';

import { TriangleAlert } from 'lucide-react';
import { memo, type ReactNode, useId } from 'react';
import { painTone } from './pain-tone';
import { useNewest } from './use-newest';

type PainScaleProps = {
  label: string;
  hideLabel?: boolean | undefined;
  /** undefined = not answered yet, null = "Not asked", otherwise 0–10. */
  value: number | null | undefined;
  onChange: (value: number | null) => void;
  /** Numbers above it carry diagonal lines and warn when chosen. */
  ceiling?: number | null | undefined;
  hint?: ReactNode | undefined;
  /** What follows an answer above the ceiling, for example two buttons. */
  overCeiling?: ReactNode | undefined;
  notAsked?: boolean | undefined;
  tall?: boolean | undefined;
  disabled?: boolean | undefined;
};

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export function PainScale(props: PainScaleProps) {
  const {
    label,
    hideLabel,
    value,
    onChange,
    ceiling,
    hint,
    overCeiling,
    notAsked = true,
    tall,
    disabled,
  } = props;
  const id = useId();
  const onChoose = useNewest(onChange);
  const cell = { name: id, tall, disabled, onChoose };
  const top = ceiling ?? 10;
  return (
    <div className="grid gap-2">
      <div className={hideLabel ? 'sr-only' : 'flex items-baseline justify-between gap-4'}>
        <span id={`${id}-label`} className="text-sm font-semibold">
          {label}
        </span>
        {hint ? (
          <span id={`${id}-hint`} className="text-sm text-ink-soft">
            {hint}
          </span>
        ) : null}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="grid grid-cols-6 gap-1.5"
      >
        {numbers.map((number) => (
          <Cell
            key={number}
            {...cell}
            number={number}
            chosen={value === number}
            spoken={number > top ? `${number}, over the ceiling` : String(number)}
            tone={`${painTone(number)} text-lg font-bold ${number > top ? 'over-ceiling' : ''}`}
          />
        ))}
        {notAsked ? (
          <Cell
            {...cell}
            number={null}
            chosen={value === null}
            spoken="Not asked"
            tone="bg-sunken text-ink-soft text-xs font-semibold leading-[1.15]"
          />
        ) : null}
      </div>
      <div role="status" className="empty:-mt-2">
        {typeof value === 'number' && value > top ? (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-m bg-warn-soft px-3.5 py-2 text-warn">
            <TriangleAlert aria-hidden="true" className="size-5" />
            <span className="mr-auto font-semibold">
              {value} is over the ceiling of {top}
            </span>
            {overCeiling}
          </div>
        ) : null}
      </div>
    </div>
  );
}

type CellProps = {
  name: string;
  spoken: string;
  chosen: boolean;
  /** null is "Not asked". */
  number: number | null;
  onChoose: (number: number | null) => void;
  tone: string;
  tall: boolean | undefined;
  disabled: boolean | undefined;
};

/** A radio costs a layout whenever it is drawn again: an answer draws the two it concerns. */
const Cell = memo(function Cell({ name, number, spoken, chosen, onChoose, tone, tall, disabled }: CellProps) {
  return (
    <span
      className={`relative flex items-center justify-center rounded-[11px] text-center ${tall ? 'min-h-touch-oily' : 'min-h-touch'} ${tone} ring-offset-surface has-checked:ring-[3px] has-checked:ring-accent has-checked:ring-offset-[3px] has-checked:z-1 has-focus-visible:outline-3 has-focus-visible:outline-offset-[7px] has-focus-visible:outline-accent has-disabled:opacity-55`}
    >
      <span aria-hidden="true" className="max-w-12">
        {number ?? 'Not asked'}
      </span>
      <input
        type="radio"
        name={name}
        aria-label={spoken}
        checked={chosen}
        disabled={disabled}
        onChange={() => onChoose(number)}
        className="absolute inset-0 size-full cursor-pointer appearance-none rounded-[11px] focus-visible:outline-0"
      />
    </span>
  );
});
