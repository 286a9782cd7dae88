import { CalendarCheck, Check, Infinity as Endless, Hand, RotateCcw, X } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { PlanDot, PlanDotKind } from '@/lib/domain/plan-line';

const faces: Record<PlanDotKind, { look: string; icon: ReactNode; said: string }> = {
  folded: { look: 'bg-accent-soft text-accent-strong text-xs font-bold', icon: null, said: 'earlier visits' },
  done: { look: 'bg-accent text-on-accent', icon: <Check strokeWidth={2.6} />, said: 'done' },
  missed: {
    look: 'border-[1.8px] border-danger bg-danger-soft text-danger',
    icon: <X strokeWidth={2.4} />,
    said: '',
  },
  review: { look: 'border-[1.8px] border-accent bg-surface text-accent', icon: <RotateCcw />, said: '' },
  today: {
    look: 'border-2 border-accent bg-surface text-accent ring-5 ring-accent-soft',
    icon: <Hand />,
    said: '',
  },
  booked: { look: 'border-2 border-accent bg-surface text-accent', icon: <CalendarCheck />, said: '' },
  proposed: {
    look: 'border-2 border-dashed border-accent bg-surface text-accent',
    icon: null,
    said: 'proposed',
  },
  due: { look: 'border-2 border-dashed border-line-strong bg-surface', icon: null, said: '' },
  as_needed: {
    look: 'border-2 border-dashed border-line-strong bg-surface text-ink-soft',
    icon: <Endless />,
    said: '',
  },
};

const radius = 15;
/** Wide enough for its longest piece that stays on one line, so that neighbours never touch. */
const widthOf = (dot: PlanDot) =>
  Math.max(52, Math.max(dot.says.length, ...dot.word.split(' ').map((word) => word.length)) * 7.4 + 4);

/** Visits of a plan from left to right: solid is past and booked, dashed is still to agree. */
export function PlanDots({ dots }: { dots: readonly PlanDot[] }) {
  return (
    <div className="-mx-1 mt-2 overflow-x-auto px-1 pt-2 pb-1 [mask-image:linear-gradient(to_right,black_calc(100%-24px),transparent)]">
      <ol className="flex w-max pr-6">
        {dots.map((dot, at) => (
          <li
            key={`${dot.kind}-${dot.onDay ?? ''}-${dot.visitId ?? dot.appointmentId ?? dot.says}`}
            style={{ width: widthOf(dot) }}
            className="relative text-center text-sm leading-tight"
          >
            <Thread from={dots[at - 1]} to={dot} />
            <Dot dot={dot} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The line from the dot before; dashed when this one is still ahead. */
function Thread({ from, to }: { from: PlanDot | undefined; to: PlanDot }) {
  if (!from) return null;
  return (
    <span
      aria-hidden="true"
      style={{ left: radius - widthOf(from) / 2, right: widthOf(to) / 2 + radius }}
      className={`absolute top-[14px] border-t-2 ${to.ahead ? 'border-line-strong border-dashed' : 'border-accent'}`}
    />
  );
}

function Dot({ dot }: { dot: PlanDot }) {
  const { look, icon, said } = faces[dot.kind];
  const now = dot.kind === 'today';
  const inside = (
    <>
      <span
        aria-hidden="true"
        className={`relative mx-auto flex size-[30px] items-center justify-center rounded-full [&_svg]:size-4 ${look}`}
      >
        {dot.kind === 'folded' ? dot.says : icon}
      </span>
      <span className={`mt-2 block whitespace-nowrap ${now ? 'font-bold' : 'text-ink-soft'}`}>
        {dot.kind === 'folded' ? <span className="sr-only">{dot.says}</span> : dot.says}
      </span>
      <span className={`block ${now ? 'font-bold' : 'font-semibold text-ink-soft'}`}>
        {dot.word}
        {!dot.word && said ? <span className="sr-only">{said}</span> : null}
      </span>
    </>
  );
  const place = 'relative block min-h-[72px] rounded-s';
  return dot.visitId ? (
    <Link href={`/visits/${dot.visitId}` as Route} className={place}>
      {inside}
    </Link>
  ) : (
    <div className={place}>{inside}</div>
  );
}
