import { PersonStanding } from 'lucide-react';
import { EmptyState } from '@/components/ui/empty-state';
import { sayPercent } from '@/lib/body/compare-charts';
import { extentOf } from '@/lib/body/extent';
import { VIEWS, type View, WHOLE_VIEWS } from '@/lib/body/figure';
import { MICHIGAN_AREAS } from '@/lib/body/michigan-areas';
import { viewWord } from '@/lib/body/words';
import { type ChartOfVisit, painOf } from '@/lib/domain/chart-history';
import { chartLines } from '@/lib/domain/chart-lines';
import { zonePictures } from '@/lib/domain/zones';
import { ChartFigure } from './chart-figure';
import { hiddenWith } from './chart-layers';
import { MarkTable } from './mark-table';

/** The views anything is marked on; the whole body where nothing is. */
function viewsOf({ visit, zones }: ChartOfVisit): readonly View[] {
  const marked = new Set([
    ...visit.points.map(({ finding }) => finding.view),
    ...visit.marks.map(({ view }) => view),
    ...zones.flatMap(({ drawn }) => drawn?.view ?? []),
  ]);
  return marked.size === 0 ? WHOLE_VIEWS : VIEWS.filter((view) => marked.has(view));
}

/** The chart left, its marks in words right; the same on screen and on paper. */
export function ChartSheet({ chart }: { chart: ChartOfVisit }) {
  const { visit, zones } = chart;
  const lines = chartLines(visit);
  const views = viewsOf(chart);
  const columns = views.length === 1 ? 'grid-cols-[minmax(0,560px)] justify-center' : 'grid-cols-2';
  return (
    <div className="grid items-start gap-4 [print-color-adjust:exact] wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] print:grid-cols-[5fr_6fr]">
      <section
        aria-label="Body chart"
        className={`grid ${columns} gap-x-3 gap-y-5 rounded-l border border-line bg-surface p-4 print:border-0 print:p-0`}
      >
        {views.map((view) => (
          <ChartFigure key={view} chart={chart} view={view} />
        ))}
      </section>
      {/* A section never breaks on paper, and this column may be longer than a page. */}
      <div className="grid gap-2 rounded-l border border-line bg-surface px-5 py-3 print:block print:border-0 print:p-0 print:text-sm print:[&_td]:h-auto print:[&_td]:py-1 print:[&_th]:h-auto print:[&_th]:py-1">
        {lines.length === 0 ? (
          <EmptyState icon={<PersonStanding />} title="Nothing is marked on this chart">
            Marks are made in the visit, in the step “Mark”.
          </EmptyState>
        ) : (
          <>
            <MarkTable lines={lines} layer="finding" />
            <MarkTable lines={lines} layer="referral" />
            <MarkTable lines={lines} layer="pain" />
            <Extent chart={chart} />
          </>
        )}
        {zones.length > 0 ? (
          <section className={hiddenWith.zones}>
            <h3 className="pt-2">No press</h3>
            <ul className="list-disc pl-5">
              {zonePictures(zones).map((zone) => (
                <li key={zone.id} className="break-words">
                  {zone.title}
                  {zone.rule === 'warn' ? ' (with care)' : ''}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {lines.length > 0 ? <Codes chart={chart} /> : null}
      </div>
    </div>
  );
}

function Extent({ chart: { visit } }: { chart: ChartOfVisit }) {
  const extent = extentOf(painOf(visit));
  if (!extent) return null;
  const apart = extent.apart.map(
    ({ view, percent }) => `${viewWord(view).toLowerCase()} ${sayPercent(percent)}`,
  );
  return (
    <p className={hiddenWith.pain}>
      Painted by the client:{' '}
      <b>{extent.percent === null ? 'nothing on front or back' : sayPercent(extent.percent)}</b>
      {extent.percent === null ? '' : ' of front and back'}
      {apart.length > 0 ? `; apart from that ${apart.join(', ')}` : ''}.
    </p>
  );
}

/** For exchange with other charts. Compatible codes of each mark's spot, not a validated questionnaire. */
function Codes({ chart: { visit } }: { chart: ChartOfVisit }) {
  const lines = chartLines(visit).filter(({ layer }) => layer === 'pain');
  const numbers = (pick: 'choir' | 'michigan') =>
    [...new Set(lines.map((line) => line[pick]))].sort((a, b) => a - b);
  const areas = numbers('michigan').map((area) => `${area} ${MICHIGAN_AREAS[area] ?? ''}`);
  return (
    <details className="print:hidden">
      <summary className="flex min-h-touch items-center font-bold text-accent-strong">
        Codes for exchange
      </summary>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 pb-2 text-sm">
        <dt className="font-semibold">CHOIR-compatible segments</dt>
        <dd>{numbers('choir').join(', ') || 'none: the client marked no pain'}</dd>
        <dt className="font-semibold">Michigan areas</dt>
        <dd>{areas.join(', ') || 'none: the client marked no pain'}</dd>
      </dl>
      <p className="text-ink-soft text-sm">From the client’s own marks; an area counts by its middle.</p>
    </details>
  );
}
