import { painTone } from './pain-tone';

export type DiscSize = 22 | 26 | 32 | 38;

const sizes: Record<DiscSize, string> = {
  22: 'size-[22px] text-xs',
  26: 'size-[26px] text-sm',
  32: 'size-8 text-lg',
  38: 'size-[38px] text-xl',
};

type PainDiscProps = {
  /** 0–10; null was not recorded and is drawn as an open ring, never as 0. */
  value: number | null;
  size?: DiscSize | undefined;
  /** Said before the number to a screen reader, for example "Pain now". */
  label?: string | undefined;
  className?: string | undefined;
};

export function PainDisc({ value, size = 32, label, className }: PainDiscProps) {
  const shape = `inline-flex shrink-0 items-center justify-center rounded-full align-middle font-bold leading-none ${sizes[size]} ${className ?? ''}`;
  const before = label ? <span className="sr-only">{label}: </span> : null;
  if (value === null) {
    return (
      <span className={`${shape} border-[1.5px] border-dashed border-line-strong text-ink-soft`}>
        {before}
        <span aria-hidden="true">–</span>
        <span className="sr-only">not recorded</span>
      </span>
    );
  }
  return (
    <span className={`${shape} ${painTone(value)} print:border print:border-ink`}>
      {before}
      {value}
      <span className="sr-only"> of 10</span>
    </span>
  );
}
