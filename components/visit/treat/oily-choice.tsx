'use client';

import type { ReactNode } from 'react';

type OilyChoiceProps = {
  children: ReactNode;
  onChoose: () => void;
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  tone?: 'plain' | 'danger' | undefined;
  className?: string | undefined;
};

/** A button no oily thumb misses: 72 px and more. */
export function OilyChoice({
  children,
  onChoose,
  pressed,
  disabled,
  tone = 'plain',
  className,
}: OilyChoiceProps) {
  const look = pressed
    ? 'border-accent bg-accent-soft text-accent-strong'
    : tone === 'danger'
      ? 'border-danger bg-danger-soft text-danger'
      : 'border-line-strong bg-surface';
  return (
    <button
      type="button"
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onChoose}
      className={`flex min-h-touch-oily min-w-0 items-center justify-center gap-2.5 rounded-m border-[1.5px] px-3 text-center text-lg leading-tight font-semibold disabled:opacity-50 ${look} ${className ?? ''}`}
    >
      {children}
    </button>
  );
}
