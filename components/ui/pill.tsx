import type { ReactNode } from 'react';

export type PillTone = 'plain' | 'accent' | 'good' | 'warn' | 'danger' | 'info';

type PillProps = {
  /** State is never colour alone: an icon or another shape always comes with the word. */
  icon: ReactNode;
  tone?: PillTone | undefined;
  filled?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

const inks: Record<PillTone, string> = {
  plain: 'text-ink-soft',
  accent: 'text-accent-strong',
  good: 'text-good',
  warn: 'text-warn',
  danger: 'text-danger',
  info: 'text-info',
};

const grounds: Record<PillTone, string> = {
  plain: 'bg-sunken',
  accent: 'bg-accent-soft',
  good: 'bg-good-soft',
  warn: 'bg-warn-soft',
  danger: 'bg-danger-soft',
  info: 'bg-info-soft',
};

export function Pill({ icon, tone = 'plain', filled, className, children }: PillProps) {
  return (
    <span
      className={`inline-flex min-h-8 items-center gap-2 text-sm font-semibold leading-tight ${inks[tone]} ${filled ? `rounded-full px-3 py-1 ${grounds[tone]}` : ''} ${className ?? ''}`}
    >
      <span aria-hidden="true" className="shrink-0 [&_svg]:size-[18px]">
        {icon}
      </span>
      {children}
    </span>
  );
}
