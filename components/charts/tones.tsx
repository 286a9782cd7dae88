import type { Outcome, PlanStep } from '@/lib/domain/report';

const accent = (percent: number) => `color-mix(in srgb, var(--accent) ${percent}%, var(--surface))`;
const neutral = (percent: number) => `color-mix(in srgb, var(--ink-faint) ${percent}%, var(--surface))`;

/** Visits are what we did: pine at 100, 52 and 22 %; first and other visits are hollow. */
export const stepFill: Readonly<Record<PlanStep, string>> = {
  weekly: 'var(--accent)',
  monthly: accent(52),
  as_needed: accent(22),
  other: 'var(--surface)',
};

/** Kept is pine, moved and kept is hatched; what was not kept is grey by who, and red for a missed visit. */
export const outcomeFill: Readonly<Record<Exclude<Outcome, 'open'>, string>> = {
  kept: 'var(--accent)',
  moved_kept: 'repeating-linear-gradient(135deg, var(--accent) 0 3px, var(--surface) 3px 6px)',
  cancelled_by_client: neutral(32),
  cancelled_by_clinic: neutral(68),
  missed: 'var(--danger)',
};

/** A small square that says which part of a bar a word means. */
export function Swatch({ background, hollow }: { background: string; hollow?: boolean | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block size-3.5 shrink-0 rounded-[4px] [print-color-adjust:exact] ${hollow ? 'border-[1.5px] border-accent' : ''}`}
      style={{ background }}
    />
  );
}
