'use client';

import { memo, type ReactNode, useId } from 'react';
import { useNewest } from './use-newest';

export type SegmentOption<T extends string> = {
  value: T;
  label: string;
  /** A second, smaller line. */
  sub?: string | undefined;
  icon?: ReactNode | undefined;
  disabled?: boolean | undefined;
};

type SegmentedProps<T extends string> = {
  label: string;
  hideLabel?: boolean | undefined;
  options: readonly SegmentOption<T>[];
  /** null or undefined: nothing chosen yet. */
  value: T | null | undefined;
  onChange: (value: T) => void;
  /** Posts the choice with the form it stands in. */
  name?: string | undefined;
  hint?: ReactNode | undefined;
  /** `paper` marks the choice quietly, for views rather than answers. */
  tone?: 'filled' | 'paper' | undefined;
  /** Each segment as wide as its word instead of sharing the row. */
  hug?: boolean | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
};

const tones = {
  filled: {
    row: 'divide-x divide-line border-[1.5px] border-line-strong bg-surface overflow-clip',
    cell: 'has-checked:bg-accent has-checked:text-on-accent',
  },
  paper: {
    row: 'gap-1 border border-line bg-sunken p-[3px]',
    cell: 'rounded-[10px] text-ink-soft has-checked:bg-surface has-checked:text-ink has-checked:shadow-card',
  },
};

export function Segmented<T extends string>(props: SegmentedProps<T>) {
  const {
    label,
    hideLabel,
    options,
    value,
    onChange,
    hint,
    tone = 'filled',
    hug,
    disabled,
    className,
  } = props;
  const id = useId();
  const name = props.name ?? id;
  const onChoose = useNewest(onChange as (value: string) => void);
  return (
    <div className={`grid content-start gap-2 ${className ?? ''}`}>
      <div className={hideLabel ? 'sr-only' : 'flex items-baseline justify-between gap-4'}>
        <span id={`${id}-label`} className="text-sm font-semibold">
          {label}
        </span>
        {hint ? <span className="text-sm text-ink-soft">{hint}</span> : null}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-label`}
        className={`flex min-h-touch rounded-m ${hug ? 'w-fit' : ''} ${tones[tone].row}`}
      >
        {options.map((option) => (
          <Segment
            key={option.value}
            {...option}
            name={name}
            checked={value === option.value}
            disabled={disabled || option.disabled}
            onChoose={onChoose}
            look={`${hug ? '' : 'min-w-fit flex-1 max-tablet:min-w-0'} ${tones[tone].cell}`}
          />
        ))}
      </div>
    </div>
  );
}

type SegmentProps = SegmentOption<string> & {
  name: string;
  checked: boolean;
  onChoose: (value: string) => void;
  look: string;
};

/** A radio costs a layout whenever it is drawn again: a choice draws the two it concerns. */
const Segment = memo(function Segment(props: SegmentProps) {
  const { name, value, label, sub, icon, checked, disabled, onChoose, look } = props;
  return (
    <span
      className={`relative flex min-h-[45px] items-center justify-center gap-2 px-3.5 py-1 text-center text-[1rem] leading-tight ${look} has-focus-visible:outline-3 has-focus-visible:-outline-offset-6 has-focus-visible:outline-current has-disabled:opacity-55`}
    >
      {icon}
      <span aria-hidden="true">
        <span className="block font-semibold">{label}</span>
        {sub ? <span className="block text-xs">{sub}</span> : null}
      </span>
      <input
        type="radio"
        name={name}
        value={value}
        aria-label={sub ? `${label}, ${sub}` : label}
        checked={checked}
        disabled={disabled}
        onChange={() => onChoose(value)}
        className="absolute inset-0 size-full cursor-pointer appearance-none focus-visible:outline-0"
      />
    </span>
  );
});
