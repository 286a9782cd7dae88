'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';

/** A row wider than the page: begins at its newest end and moves in steps by two buttons. */
export function StripScroll({ children }: { children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState({ older: false, newer: false });

  const look = useCallback(() => {
    const { scrollLeft = 0, scrollWidth = 0, clientWidth = 0 } = row.current ?? {};
    setEnds({ older: scrollLeft > 4, newer: scrollLeft + clientWidth < scrollWidth - 4 });
  }, []);

  useEffect(() => {
    const strip = row.current;
    if (!strip) return;
    strip.scrollLeft = strip.scrollWidth;
    look();
    const watch = new ResizeObserver(look);
    watch.observe(strip);
    return () => watch.disconnect();
  }, [look]);

  const step = (direction: -1 | 1) =>
    row.current?.scrollBy({ left: direction * row.current.clientWidth * 0.7, behavior: 'smooth' });
  const button =
    'absolute top-1/2 z-10 flex size-12 -translate-y-1/2 items-center justify-center rounded-full border border-line-strong bg-surface text-accent-strong shadow-card';
  return (
    <div className="relative">
      <div
        ref={row}
        onScroll={look}
        className="flex gap-2.5 overflow-x-auto overscroll-x-contain p-1 [scrollbar-width:none]"
      >
        {children}
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
