'use client';

import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

/** One bar, dot or row of a chart that can be pressed. */
export type Hit = {
  key: string;
  /** What it counts, in words: "8 to 14 Mar: 21 visits". */
  says: string;
  /** Read out in place of `says`, where a drawn number says more. */
  label?: string | undefined;
  /** "See these 21". */
  see: string;
  href: string;
};

type HitsProps = {
  label: string;
  hits: readonly Hit[];
  /** Bars side by side, or rows under each other. */
  along: 'columns' | 'rows';
  /** Where the plot lies inside the frame. */
  inset: { left: number; right: number; top: number; bottom: number };
  /** Numbers and lines drawn on one bar. */
  draw?: ((at: number) => ReactNode) | undefined;
};

const turn: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The pressable layer over a chart: first press tells the count, the second opens the list. Arrows move along. */
export function Hits({ label, hits, along, inset, draw }: HitsProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const id = useId();
  const hit = chosen === null ? undefined : hits[chosen];

  function press(at: number) {
    const pressed = hits[at];
    setStop(at);
    if (chosen === at && pressed) router.push(pressed.href as Route);
    else setChosen(at);
  }

  function move(event: KeyboardEvent) {
    if (event.key === 'Escape') setChosen(null);
    const by = turn[event.key];
    if (!by) return;
    event.preventDefault();
    const to = Math.min(hits.length - 1, Math.max(0, stop + by));
    setStop(to);
    if (chosen !== null) setChosen(to);
    box.current?.querySelectorAll('button')[to]?.focus();
  }

  const tracks = `repeat(${hits.length}, minmax(0, 1fr))`;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid over a drawing */}
      <div
        ref={box}
        role="group"
        aria-label={label}
        onKeyDown={move}
        className="absolute grid"
        style={{
          ...inset,
          ...(along === 'columns' ? { gridTemplateColumns: tracks } : { gridTemplateRows: tracks }),
        }}
      >
        {hits.map((one, at) => (
          <button
            key={one.key}
            type="button"
            tabIndex={at === stop ? 0 : -1}
            aria-expanded={chosen === at}
            aria-controls={chosen === at ? id : undefined}
            aria-label={one.label ?? one.says}
            onClick={() => press(at)}
            className={`relative min-w-0 rounded-s focus-visible:outline-offset-0 ${chosen === at ? 'ring-2 ring-ink ring-inset print:ring-0' : 'hover:bg-ink/5'}`}
          >
            {draw?.(at)}
          </button>
        ))}
      </div>
      {hit ? <Told id={id} hit={hit} style={placeOf(along, chosen ?? 0, hits.length, inset)} /> : null}
    </>
  );
}

function placeOf(
  along: HitsProps['along'],
  at: number,
  of: number,
  inset: HitsProps['inset'],
): CSSProperties {
  const share = (at + 0.5) / of;
  if (along === 'rows') {
    const end = `${inset.top}px + (100% - ${inset.top + inset.bottom}px) * ${(at + 1) / of}`;
    return { left: inset.left + 116, top: `calc(${end} + 2px)` };
  }
  const middle = `${inset.left}px + (100% - ${inset.left + inset.right}px) * ${share}`;
  return {
    left: `clamp(0px, calc(${middle} - 112px), calc(100% - 224px))`,
    top: Math.max(inset.top - 66, -12),
  };
}

/** The whole card is the way to the list, so it is easy to hit. */
function Told({ id, hit, style }: { id: string; hit: Hit; style: CSSProperties }) {
  return (
    <div id={id} role="status" style={style} className="absolute z-10 w-[224px] print:hidden">
      <Link
        href={hit.href as Route}
        prefetch={false}
        className="group/card grid min-h-[62px] content-center gap-1 rounded-m bg-ink px-3.5 py-2 text-ground text-sm leading-tight"
      >
        <span className="font-semibold">{hit.says}</span>
        <span className="flex items-center gap-1 font-bold underline-offset-4 group-hover/card:underline">
          {hit.see}
          <ChevronRight aria-hidden="true" className="size-4" />
        </span>
      </Link>
    </div>
  );
}
