type LetterSize = 20 | 22 | 28 | 40;

const sizes: Record<LetterSize, string> = {
  20: 'size-5 text-xs',
  22: 'size-[22px] text-xs',
  28: 'size-7 text-sm',
  40: 'size-10 text-xl',
};

type LetterDiscProps = {
  letter: string;
  size?: LetterSize | undefined;
  /** Not touched yet today: a dashed ring with an open letter. */
  open?: boolean | undefined;
  className?: string | undefined;
};

export function LetterDisc({ letter, size = 28, open, className }: LetterDiscProps) {
  const tone = open ? 'border-[1.8px] border-dashed border-line-strong text-ink' : 'bg-ink text-ground';
  return (
    <span
      className={`inline-flex shrink-0 items-center justify-center rounded-full align-middle font-bold leading-none ${tone} ${sizes[size]} ${className ?? ''}`}
    >
      {letter}
    </span>
  );
}
