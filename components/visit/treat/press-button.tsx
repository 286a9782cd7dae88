'use client';

import type { Main } from './timing';

type PressButtonProps = {
  main: Main;
  /** Which press of how many. */
  nth: number;
  of: number;
  /** Letter of the point that comes next. */
  nextLetter: string | null;
  onPress: () => void;
};

/** The one button: outlined, not filled, as a filled slab would light up the room. */
export function PressButton({ main, nth, of, nextLetter, onPress }: PressButtonProps) {
  const waits = main.does === 'wait';
  return (
    <button
      type="button"
      disabled={waits}
      onKeyDown={(event) => {
        if (event.repeat) event.preventDefault();
      }}
      onClick={onPress}
      className={`flex min-h-31 w-full items-center justify-center gap-5 rounded-[28px] border-[2.5px] ${waits ? 'border-line text-ink-faint' : main.does === 'let_go' ? 'border-accent bg-accent-soft text-accent-strong' : 'border-accent text-accent-strong'}`}
    >
      <span className={`leading-none font-bold ${waits ? 'text-[30px]' : 'text-[46px]'}`}>
        {word(main, nextLetter)}
      </span>
      <span className="text-lg text-ink-soft">{beside(main, nth, of)}</span>
    </button>
  );
}

function word(main: Main, nextLetter: string | null): string {
  switch (main.does) {
    case 'press':
      return 'Press';
    case 'let_go':
      return 'Let go';
    case 'next':
      return `Next point: ${nextLetter ?? ''}`;
    case 'finish':
      return 'All points done';
    case 'wait':
      return 'Answer above first';
  }
}

function beside(main: Main, nth: number, of: number): string | null {
  if (main.does === 'press') return `hold ${nth} of ${of}, or space bar, or pedal`;
  if (main.does === 'let_go') return 'or space bar, or pedal';
  return main.does === 'finish' ? 'on to Re-score' : null;
}
