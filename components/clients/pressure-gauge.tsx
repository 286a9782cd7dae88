import { type PressureLevel, pressureLevels } from '@/lib/domain/point';

const words: Record<PressureLevel, string> = { light: 'Light', medium: 'Medium', firm: 'Firm' };

/** The word and three parts: filled up to the level. Not recorded is said, never an empty gauge. */
export function PressureGauge({ level }: { level: PressureLevel | null }) {
  if (!level) return <span className="text-sm text-ink-soft">not recorded</span>;
  const filled = pressureLevels.indexOf(level);
  return (
    <span className="block leading-tight">
      <b className="font-semibold">{words[level]}</b>
      <span aria-hidden="true" className="mt-1 flex gap-1">
        {pressureLevels.map((part, at) => (
          <span
            key={part}
            className={`h-[7px] w-4 rounded-full border ${at <= filled ? 'border-accent bg-accent' : 'border-line-strong'}`}
          />
        ))}
      </span>
    </span>
  );
}
