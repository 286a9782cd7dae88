'use client';

import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** Lines above a page that fills the screen: the page is told their height (`--above`), so its bottom stays in view. */
export function Above({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const lines = ref.current;
    const page = lines?.parentElement;
    if (!lines || !page) return;
    const tell = () => page.style.setProperty('--above', `${lines.offsetHeight}px`);
    const watch = new ResizeObserver(tell);
    watch.observe(lines);
    tell();
    return () => {
      watch.disconnect();
      page.style.removeProperty('--above');
    };
  }, []);
  return (
    <div ref={ref} className="print:hidden">
      {children}
    </div>
  );
}
