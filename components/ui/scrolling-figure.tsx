import type { ReactNode } from 'react';

type ScrollingFigureProps = {
  /** What is drawn; it stands beside a table with the same numbers. */
  caption: string;
  width: number;
  height: number;
  /** Marks of an SVG, in px of `width` and `height`. */
  children: ReactNode;
};

/** A drawing in its own size: on a card that is too narrow for it, the arrow keys scroll it. */
export function ScrollingFigure({ caption, width, height, children }: ScrollingFigureProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than its card on a narrow screen, then the keys scroll it.
    <figure className="overflow-x-auto rounded-s focus-visible:-outline-offset-3" tabIndex={0}>
      <figcaption className="sr-only">{caption}. The table below has the numbers.</figcaption>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
        className="[print-color-adjust:exact]"
      >
        {children}
      </svg>
    </figure>
  );
}
