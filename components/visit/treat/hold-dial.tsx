'use client';

type HoldDialProps = {
  /** Seconds of the hold that runs; null while none does. */
  elapsed: number | null;
  /** Seconds aimed at. */
  aim: number;
  /** Seconds of the hold let go last; null before the first. */
  held: number | null;
};

/** No fall in pain by then: ease off or stop (clinical review §2c), s. */
export const easeAt = 90;
const radius = 168;

/** The seconds, large enough to read from the side of the table, in a ring that fills to the planned time. */
export function HoldDial({ elapsed, aim, held }: HoldDialProps) {
  const over = elapsed !== null && elapsed > aim;
  const ease = elapsed !== null && elapsed >= easeAt;
  const shown = elapsed ?? held ?? aim;
  const ink = over ? 'fill-warn' : elapsed === null ? 'fill-ink-soft' : 'fill-ink';
  return (
    <div role="timer" aria-label={said(elapsed, aim, held)} className="h-full min-h-0 min-w-0 flex-1">
      <svg viewBox="0 0 360 360" className="size-full" aria-hidden="true">
        <circle cx={180} cy={180} r={radius} fill="none" strokeWidth={18} className="stroke-line" />
        <Arc share={elapsed === null ? 0 : elapsed / aim} tone="stroke-accent" />
        {over ? <Arc share={(elapsed - aim) / aim} tone="stroke-warn" /> : null}
        <text
          x={180}
          y={218}
          textAnchor="middle"
          className={`font-bold ${ink} ${shown > 99 ? 'text-[136px]' : 'text-[172px]'}`}
        >
          {shown}
        </text>
        <text
          x={180}
          y={272}
          textAnchor="middle"
          className={ease ? 'fill-warn text-[27px] font-bold' : 'fill-ink-soft text-[22px]'}
        >
          {caption(elapsed, aim, held)}
        </text>
      </svg>
    </div>
  );
}

function Arc({ share, tone }: { share: number; tone: string }) {
  if (share <= 0) return null;
  return (
    <circle
      cx={180}
      cy={180}
      r={radius}
      fill="none"
      strokeWidth={18}
      strokeLinecap="round"
      pathLength={1}
      strokeDasharray={`${Math.min(1, share)} 1`}
      transform="rotate(-90 180 180)"
      className={tone}
    />
  );
}

function caption(elapsed: number | null, aim: number, held: number | null): string {
  if (elapsed === null) return held === null ? 'seconds planned' : 'seconds held';
  if (elapsed >= easeAt) return 'Ease off or stop';
  return elapsed > aim ? `${elapsed - aim} over ${aim} seconds` : `of ${aim} seconds`;
}

function said(elapsed: number | null, aim: number, held: number | null): string {
  if (elapsed !== null) return `${elapsed} seconds, ${aim} planned`;
  return held === null ? `${aim} seconds planned` : `${held} seconds held`;
}
