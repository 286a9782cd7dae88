import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import { Table } from '@/components/ui/table';
import { sayPercent } from '@/lib/body/compare-charts';
import { extentOf } from '@/lib/body/extent';
import { titleOfPoint } from '@/lib/domain/card-words';
import { type ChartVisit, painOf, type StripPlace } from '@/lib/domain/chart-history';
import type { Point } from '@/lib/domain/ops';
import { type Day, sayDate } from '@/lib/when';

type PointsTableProps = { strip: readonly StripPlace[]; today: Day };

/** Points by visits with every number; what is missing says why. */
export function PointsTable({ strip, today }: PointsTableProps) {
  const visits = strip.flatMap((place) => (place.kind === 'visit' ? [place.visit] : []));
  const points = new Map(
    visits.flatMap((visit) => visit.points.map(({ point }) => [point.pointId, point] as const)),
  );
  const rows = [...points.values()]
    .sort((a, b) => a.letter.localeCompare(b.letter))
    .map((point) => ({
      key: point.pointId,
      cells: [
        <span key="point" className="flex min-w-44 items-center gap-2">
          <LetterDisc letter={point.letter} size={22} />
          {titleOfPoint(point)}
        </span>,
        ...strip.map((place) => (place.kind === 'visit' ? felt(place.visit, point, visits) : '')),
      ],
    }));
  const drawn = {
    key: 'drawn',
    cells: [
      'Client’s pain, % of the body',
      ...strip.map((place) => (place.kind === 'visit' ? extentWords(place.visit) : '')),
    ],
  };
  return (
    <Table
      caption="Felt when pressed, 0 to 10, before treatment. “–” stands before a point was found."
      columns={[
        { key: 'point', head: 'Point' },
        ...strip.map((place) => ({ key: keyOf(place), head: <Head place={place} today={today} /> })),
      ]}
      rows={[...rows, drawn]}
    />
  );
}

const keyOf = (place: StripPlace) => (place.kind === 'visit' ? place.visit.id : place.missed.id);

function Head({ place, today }: { place: StripPlace; today: Day }) {
  if (place.kind === 'missed')
    return (
      <>
        <span className="whitespace-nowrap">{sayDate(place.missed.onDay, today)}</span>
        <span className="block font-normal text-ink-soft">
          {place.missed.status === 'missed' ? 'missed' : 'cancelled'}
        </span>
      </>
    );
  const { onDay, number, signed } = place.visit;
  return (
    <>
      <span className="whitespace-nowrap">{sayDate(onDay, today)}</span>
      <span className="block whitespace-nowrap font-normal text-ink-soft">
        visit {number}
        {signed ? '' : <span className="block">not signed</span>}
      </span>
    </>
  );
}

function felt(visit: ChartVisit, { pointId }: Point, visits: readonly ChartVisit[]) {
  const found = visit.points.find(({ point }) => point.pointId === pointId)?.finding;
  const words = (text: string) => <span className="text-ink-soft text-sm">{text}</span>;
  if (!found) {
    const before = visits.slice(0, visits.indexOf(visit));
    const known = before.some(({ points }) => points.some(({ point }) => point.pointId === pointId));
    return known ? words('not checked') : null;
  }
  if (found.change === 'gone') return words('gone');
  if (found.change === 'not_checked') return words('not checked');
  return found.felt === null ? words('not asked') : <PainDisc value={found.felt} size={26} />;
}

function extentWords(visit: ChartVisit) {
  const pain = painOf(visit);
  if (pain.length === 0) return <span className="text-ink-soft text-sm">not drawn</span>;
  const percent = extentOf(pain)?.percent ?? null;
  if (percent === null) return <span className="text-ink-soft text-sm">not painted</span>;
  return <span className="whitespace-nowrap">{sayPercent(percent)}</span>;
}
