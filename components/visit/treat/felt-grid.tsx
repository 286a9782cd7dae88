'use client';

import { Undo2 } from 'lucide-react';
import { painTone } from '@/components/ui/pain-tone';
import { stopsAt } from '@/lib/domain/hold';

type FeltGridProps = {
  /** Said last; null while nothing was. */
  value: number | null;
  ceiling: number;
  /** Nothing is pressed and nothing was: a number would belong to no hold. */
  disabled: boolean;
  canUndo: boolean;
  onFelt: (value: number) => void;
  onUndo: () => void;
};

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const cell =
  'relative flex min-h-touch-oily flex-col items-center justify-center overflow-clip rounded-m border pb-2 text-ink disabled:opacity-55';

/** Felt now, 0 to 10: several taps in one hold show whether it eases. From 8 on a tap ends the hold. */
export function FeltGrid({ value, ceiling, disabled, canUndo, onFelt, onUndo }: FeltGridProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this grid.
    <div
      role="group"
      aria-label="Felt now"
      className="grid min-h-0 flex-1 auto-rows-fr grid-cols-4 gap-2.5 max-wide:grid-cols-6"
    >
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          disabled={disabled}
          aria-label={spoken(number, ceiling)}
          aria-pressed={value === number}
          onClick={() => onFelt(number)}
          className={`${cell} ${look(number, value === number)}`}
        >
          <span className={`leading-none font-bold ${value === number ? 'text-[46px]' : 'text-[40px]'}`}>
            {number}
          </span>
          <span className="pt-0.5 text-sm leading-none font-semibold empty:hidden">
            {under(number, ceiling)}
          </span>
          {value === number ? null : (
            <span aria-hidden="true" className={`absolute inset-x-0 bottom-0 h-3 ${painTone(number)}`} />
          )}
        </button>
      ))}
      <button type="button" disabled={!canUndo} onClick={onUndo} className={`${cell} border-line-strong`}>
        <Undo2 aria-hidden="true" className="size-7" />
        <span className="pt-1 text-base font-semibold">Undo</span>
      </button>
    </div>
  );
}

function look(number: number, chosen: boolean): string {
  if (chosen)
    return `${painTone(number)} border-accent ring-[3px] ring-accent ring-offset-2 ring-offset-ground`;
  return number >= stopsAt ? 'border-danger-soft bg-danger-soft' : 'border-line bg-surface';
}

function under(number: number, ceiling: number): string | null {
  if (number >= stopsAt) return 'stop';
  if (number === ceiling) return 'ceiling';
  return number > ceiling ? 'over' : null;
}

function spoken(number: number, ceiling: number): string {
  if (number >= stopsAt) return `${number}, stop`;
  if (number === ceiling) return `${number}, the ceiling`;
  return number > ceiling ? `${number}, over the ceiling` : String(number);
}
