'use client';

import { type RefObject, useEffect, useState } from 'react';
import { useFrameSize } from '@/components/body-chart/use-frame-size';
import type { BlockId } from '@/lib/handout/block';
import type { Paper } from '@/lib/handout/document';
import { papers } from '@/lib/handout/layout/sizes';
import { type LaidOut, laidOut } from './laid-out';

type SheetFrameProps = {
  frame: RefObject<HTMLIFrameElement | null>;
  paper: Paper;
  /** The sheet being made; null while there is none. */
  html: string | null;
  /** Shows these frozen bytes instead. */
  frozenId: string | null;
  /** The block the chosen row prints, outlined on the page (never on paper). */
  marked: readonly BlockId[];
  /** True page size in a scrolling frame instead of a whole page at once. */
  full: boolean;
  onLoad: () => void;
  /** How the page lies on paper, measured once its typeface is in. */
  onMeasure: (laid: LaidOut) => void;
};

/** The real page, the markup that is printed, scaled to fit. Nothing in it can run. */
export function SheetFrame(props: SheetFrameProps) {
  const { frame, paper, html, frozenId, marked, full, onLoad, onMeasure } = props;
  const { ref, size } = useFrameSize<HTMLDivElement>();
  const [loads, setLoads] = useState(0);
  const [laid, setLaid] = useState<LaidOut | null>(null);
  const { width, height } = laid ?? papers[paper];
  const scale = full || !size ? 1 : Math.min(size.width / width, size.height / height, 1);
  const whole = height * (laid?.pages ?? 1);

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
    await typefaceIn(page);
    const now = frame.current?.contentDocument === page ? laidOut(page) : null;
    if (!now) return;
    setLaid(now);
    onMeasure(now);
  }

  return (
    <div
      ref={ref}
      className={`relative min-h-0 flex-1 ${full || (laid?.pages ?? 1) > 1 ? 'overflow-auto' : 'overflow-clip'}`}
    >
      <div
        className="mx-auto bg-paper shadow-card empty:invisible"
        style={{ width: width * scale, height: whole * scale }}
      >
        {/* Not in the page as it is sent: it would be moved while it comes in, and a moved frame loads once more. */}
        {size ? (
          <iframe
            key={frozenId ?? 'draft'}
            ref={frame}
            title="The sheet as it prints"
            sandbox="allow-same-origin allow-modals"
            {...(frozenId ? { src: `/api/handouts/${frozenId}` } : { srcDoc: html ?? '' })}
            onLoad={() => void loaded()}
            className="origin-top-left border-0"
            style={{ width, height: whole, transform: `scale(${scale})` }}
          />
        ) : null}
      </div>
    </div>
  );
}

/** Waits by our own clock: a promise of the frame would run in it, and nothing runs there. */
async function typefaceIn(page: Document): Promise<void> {
  while (page.defaultView && page.fonts.status === 'loading')
    await new Promise((resolve) => setTimeout(resolve, 20));
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
