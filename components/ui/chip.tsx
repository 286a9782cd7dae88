import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';

type ChipProps = Omit<ComponentProps<'button'>, 'aria-pressed' | 'type'> & {
  pressed: boolean;
  /** Draws a check as well, where one chip of a row is the answer. */
  check?: boolean | undefined;
  /** A softer word after the label, such as "deep". */
  aside?: string | undefined;
  /** Little padding, where a grid gives the width. */
  tight?: boolean | undefined;
};

/** One of several that may be true together. */
export function Chip({ pressed, check, aside, tight, className, children, ...rest }: ChipProps) {
  const tone = pressed
    ? 'border-accent bg-accent-soft text-accent-strong font-bold'
    : 'border-line bg-surface text-ink font-semibold hover:border-line-strong';
  return (
    <button
      {...rest}
      type="button"
      aria-pressed={pressed}
      className={`inline-flex min-h-touch items-center justify-center gap-2 rounded-m border-[1.5px] py-1.5 text-[1rem] leading-tight hover:transition-colors duration-100 disabled:opacity-55 ${tight ? 'px-1' : 'px-3.5'} ${tone} ${className ?? ''}`}
    >
      {check && pressed ? <Check aria-hidden="true" className="size-[18px]" strokeWidth={2.5} /> : null}
      {children}
      {aside ? <span className="text-xs font-normal">{aside}</span> : null}
    </button>
  );
}
