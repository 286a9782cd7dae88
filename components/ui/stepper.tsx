'use client';

import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';

type StepperProps = {
  label: string;
  hideLabel?: boolean | undefined;
  /** null = not given; the first press of + or − starts at `start`. */
  value: number | null;
  onChange: (value: number) => void;
  min: number;
  max: number;
  step?: number | undefined;
  start?: number | undefined;
  unit?: string | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
};

export function Stepper(props: StepperProps) {
  const {
    label,
    hideLabel,
    value,
    onChange,
    min,
    max,
    step = 1,
    start = min,
    unit,
    disabled,
    className,
  } = props;
  const id = useId();
  const go = (by: number) => onChange(value === null ? start : Math.min(max, Math.max(min, value + by)));
  const lower = disabled || (value !== null && value <= min);
  const higher = disabled || (value !== null && value >= max);
  const end =
    'flex w-12 shrink-0 items-center justify-center hover:bg-sunken disabled:text-ink-faint disabled:opacity-50';
  return (
    <div className={`grid content-start gap-2 ${className ?? ''}`}>
      <span id={`${id}-label`} className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this row */}
      <div
        role="group"
        aria-labelledby={`${id}-label`}
        className="flex min-h-touch items-stretch overflow-clip rounded-m border-[1.5px] border-line-strong bg-surface"
      >
        <button
          type="button"
          aria-label={`${label}: less`}
          disabled={lower}
          onClick={() => go(-step)}
          className={end}
        >
          <Minus aria-hidden="true" className="size-5" />
        </button>
        <output className="flex min-w-9 flex-1 items-center justify-center gap-1 text-lg font-bold">
          {value === null ? <span className="text-sm font-normal text-ink-soft">Not given</span> : value}
          {value !== null && unit ? <span className="text-sm font-normal text-ink-soft">{unit}</span> : null}
        </output>
        <button
          type="button"
          aria-label={`${label}: more`}
          disabled={higher}
          onClick={() => go(step)}
          className={end}
        >
          <Plus aria-hidden="true" className="size-5" />
        </button>
      </div>
    </div>
  );
}
