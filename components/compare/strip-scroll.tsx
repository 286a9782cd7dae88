'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

/** A row wider than the page: begins at its newest end and moves in steps by two buttons. */
export function StripScroll({ children }: { children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState({ older: false, newer: false });

  const look = useCallback(() => {
    const { scrollLeft = 0, scrollWidth = 0, clientWidth = 0 } = row.current ?? {};
    // Right to left: 0 is the newest end, and older ones lie below it.
    setEnds({ older: scrollLeft - clientWidth > 4 - scrollWidth, newer: scrollLeft < -4 });
  }, []);

  useEffect(() => {
    if (!row.current) return;
    const watch = new ResizeObserver(look);
    watch.observe(row.current);
    return () => watch.disconnect();
  }, [look]);

  const step = (direction: -1 | 1) =>
    row.current?.scrollBy({ left: direction * row.current.clientWidth * 0.7, behavior: 'smooth' });
  const button =
    'absolute top-1/2 z-10 flex size-12 -translate-y-1/2 items-center justify-center rounded-full border border-line-strong bg-surface text-accent-strong shadow-card';
  return (
    <div className="relative">
      {/* A row that runs right to left stands at its newest end before any script runs. */}
      <div
        ref={row}
        dir="rtl"
        onScroll={look}
        className="overflow-x-auto overscroll-x-contain [scrollbar-width:none]"
      >
        <div dir="ltr" className="flex w-max min-w-full gap-2.5 p-1">
          {children}
        </div>
      </div>
      {ends.older ? (
        <button
          type="button"
          aria-label="Older visits"
          onClick={() => step(-1)}
          className={`${button} -left-3`}
        >
          <ChevronLeft aria-hidden="true" />
        </button>
      ) : null}
      {ends.newer ? (
        <button
          type="button"
          aria-label="Newer visits"
          onClick={() => step(1)}
          className={`${button} -right-3`}
        >
          <ChevronRight aria-hidden="true" />
        </button>
      ) : null}
    </div>
  );
}
