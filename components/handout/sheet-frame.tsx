'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useFrameSize } from '@/components/body-chart/use-frame-size';
import type { BlockId } from '@/lib/handout/block';
import { type Paper, papers } from '@/lib/handout/sheet-style';

type SheetFrameProps = {
  frame: RefObject<HTMLIFrameElement | null>;
  paper: Paper;
  /** The sheet being made; null while there is none. */
  html: string | null;
  /** Shows these frozen bytes instead. */
  frozenId: string | null;
  /** The block the chosen row prints, outlined on the page (never on paper). */
  marked: readonly BlockId[];
  /** True page size in a scrolling frame instead of the whole page at once. */
  full: boolean;
  onLoad: () => void;
  /** Height of the laid-out page in CSS px, measured once its typeface is in. */
  onMeasure: (height: number) => void;
};

/** The real page, the markup that is printed, scaled to fit. Nothing in it can run. */
export function SheetFrame(props: SheetFrameProps) {
  const { frame, paper, html, frozenId, marked, full, onLoad, onMeasure } = props;
  const { ref, size } = useFrameSize<HTMLDivElement>();
  const [loads, setLoads] = useState(0);
  const { width, height } = papers[paper];
  const scale = full || !size ? 1 : Math.min(size.width / width, size.height / height, 1);

  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (loads === 0 || frozenId || !page) return;
    outline(page, marked);
  }, [frame, frozenId, marked, loads]);

  async function loaded() {
    setLoads((count) => count + 1);
    onLoad();
    const page = frame.current?.contentDocument;
    if (!page?.body) return;
    await page.fonts.ready;
    onMeasure(page.body.getBoundingClientRect().height);
  }

  return (
    <div ref={ref} className={`relative min-h-0 flex-1 ${full ? 'overflow-auto' : 'overflow-clip'}`}>
      <div
        className="mx-auto bg-paper shadow-card"
        style={{ width: width * scale, height: height * scale, visibility: size ? 'visible' : 'hidden' }}
      >
        <iframe
          key={frozenId ?? 'draft'}
          ref={frame}
          title="The sheet as it prints"
          sandbox="allow-same-origin allow-modals"
          {...(frozenId ? { src: `/api/handouts/${frozenId}` } : { srcDoc: html ?? '' })}
          onLoad={() => void loaded()}
          className="origin-top-left border-0"
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}

/** Outlines blocks in the frame with the accent of light paper. */
function outline(page: Document, marked: readonly BlockId[]): void {
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--accent');
  for (const part of page.querySelectorAll<HTMLElement>('[data-block]')) {
    const on = marked.some((id) => id === part.dataset.block);
    part.style.outline = on ? `3px solid ${accent}` : '';
    part.style.outlineOffset = on ? '3px' : '';
  }
}
