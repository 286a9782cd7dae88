import type { BodyShape } from '@/lib/body/body-shape';
import type { View } from '@/lib/body/figure';
import { drawingOf, halvesOf } from '@/lib/body/figure';
import { figureInShape } from '@/lib/body/shape-variants';
import { partsOf } from '@/lib/body/shapes';
import { detailPath, earPath, halfLayerPath, partPath } from '@/lib/body/svg';

const idOf = (view: View) => `mini-${view}`;

/** The figure once a page, for all the small maps of a strip to point at. */
export function MiniFigureSource({ view, shape }: { view: View; shape: BodyShape }) {
  const id = idOf(view);
  const figure = figureInShape(shape);
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true">
      <defs>
        {partsOf(view, figure).map((part) => (
          <clipPath key={part} id={`${id}-${part}-clip`}>
            <path d={partPath(view, part, figure)} />
          </clipPath>
        ))}
        <g id={id}>
          {drawingOf(view) === 'side' ? null : (
            <path d={earPath(view, figure)} className="fill-skin stroke-skin-edge" strokeWidth={18} />
          )}
          {partsOf(view, figure).map((part) => (
            <g key={part}>
              <path d={partPath(view, part, figure)} className="fill-skin" />
              <g clipPath={`url(#${id}-${part}-clip)`} className="fill-muscle opacity-45">
                {halvesOf(view).map((half) => (
                  <path
                    key={half}
                    d={halfLayerPath(view, 'superficial', 'muscles', part, figure)}
                    transform={half === 'minus' ? 'scale(-1 1)' : undefined}
                  />
                ))}
              </g>
              <path
                d={detailPath(view, 'features', part, figure)}
                className="fill-none stroke-skin-edge opacity-60"
                strokeWidth={14}
              />
              <path
                d={partPath(view, part, figure)}
                className="fill-none stroke-skin-edge"
                strokeWidth={22}
                strokeLinejoin="round"
              />
            </g>
          ))}
        </g>
      </defs>
    </svg>
  );
}

/** One small figure, drawn by reference; stands inside an svg in tenths. */
export function MiniFigure({ view }: { view: View }) {
  return <use href={`#${idOf(view)}`} />;
}
