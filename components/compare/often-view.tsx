import { FigureView } from '@/components/body-chart/figure-view';
import { painFill } from '@/components/ui/pain-tone';
import { Table } from '@/components/ui/table';
import type { BodyShape } from '@/lib/body/body-shape';
import type { View } from '@/lib/body/figure';
import { type FrequencyMap, type FrequencyRun, frequencyOf } from '@/lib/body/frequency';
import { frequentRegions } from '@/lib/body/frequent-regions';
import { figureInShape, warped } from '@/lib/body/shape-variants';
import { partsOf } from '@/lib/body/shapes';
import { partPath, wholeCrop } from '@/lib/body/svg';
import { viewWord } from '@/lib/body/words';
import { type ChartVisit, painOf } from '@/lib/domain/chart-history';

/** Tones of the five levels: apart in lightness, so they read without colour. */
const tones = [2, 4, 6, 8, 10];
const toneOf = (level: number, levels: number) =>
  tones[Math.round(((level - 1) * (tones.length - 1)) / Math.max(1, levels - 1))] ?? 4;
const regionsAtMost = 8;

/** How often each place was drawn as painful over all visits. A visit without a drawing is not one without pain. */
export function OftenView({ visits, shape }: { visits: readonly ChartVisit[]; shape: BodyShape }) {
  const drawn = visits.map(painOf);
  const map = frequencyOf(drawn);
  const regions = frequentRegions(drawn).slice(0, regionsAtMost);
  const shown = new Set<View>(['front', 'back', ...map.views.map(({ view }) => view)]);
  return (
    <div className="grid gap-4 wide:grid-cols-[minmax(0,476fr)_minmax(0,548fr)] print:grid-cols-2">
      <section aria-label="Map of how often" className="min-w-0 rounded-l border border-line bg-surface">
        <div className="grid grid-cols-2 gap-x-2 px-4 pt-4">
          {[...shown].map((view) => (
            <OneView key={view} view={view} map={map} shape={shape} />
          ))}
        </div>
        <Key map={map} />
      </section>
      <section
        aria-labelledby="how-often"
        className="min-w-0 rounded-l border border-line bg-surface px-5.5 pt-4 pb-4"
      >
        <h2 id="how-often" className="text-[1.375rem] leading-snug">
          {map.words}
        </h2>
        <p className="pb-2 text-ink-soft">
          The client’s own drawings, n = {map.visits} {map.visits === 1 ? 'visit' : 'visits'}, {map.unmarked}{' '}
          without a drawing. A place counts once a visit.
        </p>
        <Table
          caption="Places drawn most often"
          hideCaption
          columns={[
            { key: 'place', head: 'Place' },
            { key: 'visits', head: 'Visits', number: true },
            { key: 'pain', head: 'Highest pain', number: true },
          ]}
          rows={regions.map(({ code, side, title, visits: count, maxPain }) => ({
            key: `${code} ${side}`,
            cells: [title, `${count} of ${map.visits}`, maxPain ?? 'not asked'],
          }))}
          empty="No pain was drawn yet. Choose “Client’s pain” and “Draw” on the chart of a visit."
        />
      </section>
    </div>
  );
}

function OneView({ view, map, shape }: { view: View; map: FrequencyMap; shape: BodyShape }) {
  const figure = figureInShape(shape);
  const runs = map.views.find((each) => each.view === view)?.runs ?? [];
  const clip = `often-${view}`;
  return (
    <figure>
      <FigureView
        view={view}
        crop={wholeCrop(view)}
        shape={shape}
        layer="plain"
        sides="letters"
        marks={
          <>
            <defs>
              <clipPath id={clip}>
                {partsOf(view, figure).map((part) => (
                  <path key={part} d={partPath(view, part, figure)} />
                ))}
              </clipPath>
            </defs>
            <g clipPath={`url(#${clip})`} fillOpacity={0.85}>
              {map.levels.map(({ level }) => (
                <path
                  key={level}
                  d={rects(
                    runs.filter((run) => run.level === level),
                    view,
                    shape,
                  )}
                  className={painFill(toneOf(level, map.levels.length))}
                />
              ))}
            </g>
          </>
        }
      />
      <figcaption className="py-2 text-center text-ink-soft">
        {viewWord(view)}
        {runs.length === 0 ? ': nothing drawn' : ''}
      </figcaption>
    </figure>
  );
}

/** Rectangles of one level as they lie on the figure of this shape: heights never change, widths follow the middle. */
function rects(runs: readonly FrequencyRun[], view: View, shape: BodyShape): string {
  return runs
    .map(({ x, y, width, height }) => {
      const at = (edge: number) => Math.round(warped(shape, view, { x: edge, y: y + height / 2 }).x);
      const [left, right] = [at(x), at(x + width)];
      return `M${left} ${y}H${right}v${height}H${left}z`;
    })
    .join('');
}

function Key({ map }: { map: FrequencyMap }) {
  return (
    <ul className="flex min-h-[46px] flex-wrap items-center gap-x-5 gap-y-1 border-line border-t px-5 py-2 text-[1rem] text-ink-soft">
      {map.levels.map(({ level, words }) => (
        <li key={level} className="flex items-center gap-2.5">
          <svg width="26" height="18" aria-hidden="true">
            <rect
              width="26"
              height="18"
              rx="5"
              className={`stroke-line-strong ${painFill(toneOf(level, map.levels.length))}`}
            />
          </svg>
          {words}
        </li>
      ))}
      {map.unmarked > 0 ? <li className="ml-auto">{map.unmarked} without a drawing</li> : null}
    </ul>
  );
}
