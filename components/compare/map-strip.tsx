import { CalendarX, X } from 'lucide-react';
import Link from 'next/link';
import { placeAt } from '@/components/body-chart/figure-view';
import { BESIDE_HEAD_SPOTS, SideLetters } from '@/components/body-chart/side-letters';
import { PainDisc } from '@/components/ui/pain-disc';
import type { BodyShape } from '@/lib/body/body-shape';
import { placePins } from '@/lib/body/place-pins';
import { warpedMark } from '@/lib/body/shape-variants';
import { fitCrop, viewBox } from '@/lib/body/svg';
import { type ChartVisit, painOf, pointsThere, type StripPlace, tapped } from '@/lib/domain/chart-history';
import { type Day, sayDate, sayDay } from '@/lib/when';
import { cropFor, spotsOn } from './change-marks';
import { type Comparing, compareHref } from './compare-href';
import { MiniFigure, MiniFigureSource } from './mini-figure';
import { PainArea } from './pain-mark';
import { StripScroll } from './strip-scroll';

const FRAME = { width: 132, height: 148 };

type MapStripProps = { now: Comparing; strip: readonly StripPlace[]; shape: BodyShape; today: Day };

/** One small map per appointment, oldest left; a missed one keeps its place. Tapping chooses what is compared. */
export function MapStrip({ now, strip, shape, today }: MapStripProps) {
  const visits = strip.flatMap((place) => (place.kind === 'visit' ? [place.visit] : []));
  const missed = strip.length - visits.length;
  return (
    <section
      aria-labelledby="every-visit"
      className="min-w-0 rounded-l border border-line bg-surface px-5 pt-3.5 pb-3.5 print:hidden"
    >
      <header className="flex flex-wrap items-baseline gap-x-4 pb-2.5">
        <h2 id="every-visit" className="mr-auto">
          Every visit, felt when pressed
        </h2>
        <p className="text-[1rem] text-ink-soft">
          {visits.length > 1 ? 'Tap two maps to compare them · ' : ''}
          {visits.length} {visits.length === 1 ? 'visit' : 'visits'}
          {missed > 0 ? `, ${missed} missed` : ''}
        </p>
      </header>
      <MiniFigureSource view={now.view} shape={shape} />
      <StripScroll>
        {strip.map((place) =>
          place.kind === 'visit' ? (
            <Chart
              key={place.visit.id}
              visit={place.visit}
              visits={visits}
              now={now}
              shape={shape}
              today={today}
            />
          ) : (
            <Missed key={place.missed.id} {...place.missed} today={today} />
          ),
        )}
      </StripScroll>
    </section>
  );
}

type ChartProps = {
  visit: ChartVisit;
  visits: readonly ChartVisit[];
  now: Comparing;
  shape: BodyShape;
  today: Day;
};

const frames = {
  from: 'border-2 border-accent border-dashed',
  to: 'border-2 border-accent',
  none: 'border border-line hover:border-line-strong',
};

function Chart({ visit, visits, now, shape, today }: ChartProps) {
  const { chosen } = now;
  const role = visit.id === chosen.from?.id ? 'from' : visit.id === chosen.to?.id ? 'to' : 'none';
  const count = pointsThere(visit).length;
  const points = `${count} ${count === 1 ? 'point' : 'points'}`;
  const open = visit.signed ? '' : ', not signed';
  const says = {
    from: 'Compared from; tap to let it go',
    to: 'Compared to; tap to let it go',
    none: 'Tap to compare',
  }[role];
  return (
    <Link
      href={compareHref(now, { chosen: tapped(visits, chosen, visit) })}
      prefetch={false}
      replace
      scroll={false}
      aria-label={`Visit ${visit.number}, ${sayDay(visit.onDay, today)}, ${points}${open}. ${says}.`}
      aria-current={role === 'none' ? undefined : 'true'}
      className={`flex w-[134px] shrink-0 flex-col overflow-clip rounded-[18px] ${frames[role]}`}
    >
      <SmallChart visit={visit} view={now.view} visits={visits} shape={shape} />
      <span
        className={`flex items-baseline justify-between border-line border-t px-2.5 py-1 text-sm ${role === 'none' ? '' : 'bg-accent-soft'}`}
      >
        <b className="font-semibold">{visit.onDay === today ? 'Today' : sayDate(visit.onDay, today)}</b>
        {role === 'none' ? (
          <span className="text-ink-soft">{visit.signed ? points : 'open'}</span>
        ) : (
          <b className="text-accent-strong">{role}</b>
        )}
      </span>
    </Link>
  );
}

type SmallChartProps = Pick<ChartProps, 'visit' | 'visits' | 'shape'> & { view: Comparing['view'] };

/** All maps of a strip have one cut-out, so a point stands at the same place in each. */
function SmallChart({ visit, visits, view, shape }: SmallChartProps) {
  const crop = fitCrop(cropFor(view, spotsOn(view, visits)), FRAME.width / FRAME.height);
  const there = pointsThere(visit).filter(({ finding }) => finding.view === view);
  const spots = there.map(({ point, finding }) => ({
    ...warpedMark(shape, view, { x: finding.x, y: finding.y }),
    id: point.pointId,
  }));
  const placed = placePins(spots, FRAME.height / crop.height, {
    gap: 20,
    clear: 8,
    keepOff: BESIDE_HEAD_SPOTS,
  });
  return (
    <span className="relative block" style={{ aspectRatio: `${FRAME.width} / ${FRAME.height}` }}>
      <svg viewBox={viewBox(crop)} className="absolute inset-0 size-full" aria-hidden="true">
        <MiniFigure view={view} />
        {painOf(visit)
          .filter((mark) => mark.view === view)
          .map((mark) => (
            <PainArea key={mark.markId} mark={mark} shape={shape} />
          ))}
      </svg>
      <SideLetters view={view} crop={crop} size="small" />
      <span aria-hidden="true">
        {placed.map(({ id, disc }) => (
          <span key={id} className="absolute -translate-1/2 leading-none" style={placeAt(crop, disc)}>
            <PainDisc
              value={there.find(({ point }) => point.pointId === id)?.finding.felt ?? null}
              size={22}
              className="border border-pin-ring"
            />
          </span>
        ))}
      </span>
    </span>
  );
}

function Missed({ onDay, status, today }: { onDay: Day; status: string; today: Day }) {
  const word = status === 'missed' ? 'missed' : 'cancelled';
  return (
    <div className="flex w-[134px] shrink-0 flex-col overflow-clip rounded-[18px] border border-line border-dashed text-ink-soft">
      <span
        className="grid flex-1 place-content-center justify-items-center gap-1 text-sm"
        style={{ aspectRatio: `${FRAME.width} / ${FRAME.height}` }}
      >
        {status === 'missed' ? <X aria-hidden="true" /> : <CalendarX aria-hidden="true" />}
        {word}
      </span>
      <span className="flex items-baseline justify-between border-line border-t border-dashed px-2.5 py-1 text-sm">
        <b className="font-semibold">{sayDate(onDay, today)}</b>
        no map
      </span>
    </div>
  );
}
