import type { Route } from 'next';
import Link from 'next/link';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import { Sparkline } from '@/components/ui/sparkline';
import { bestPressure, contactWords, doseWords, painLine, titleOfPoint } from '@/lib/domain/card-words';
import type { KnownPoint } from '@/lib/domain/visit-view';
import { sayDate } from '@/lib/when';
import { PressureGauge } from './pressure-gauge';

export const pointColumns =
  'grid items-center gap-x-2 tablet:grid-cols-[minmax(0,1fr)_102px_92px_108px_88px]';

type PointRowProps = {
  clientId: string;
  known: KnownPoint;
  /** Felt when the point was first found; null = not asked. */
  firstFelt: number | null;
  missed: readonly string[];
  lastVisitDay: string | null;
  today: string;
};

/** One point as it was left: the whole row opens its story. */
export function PointRow({ clientId, known, firstFelt, missed, lastVisitDay, today }: PointRowProps) {
  const { point, last, lastHolds, sightings } = known;
  const title = titleOfPoint(point);
  const dose = doseWords(lastHolds);
  const older = lastVisitDay !== null && known.lastDay !== lastVisitDay;
  const how = [last.state, contactWords(lastHolds), older ? `seen ${sayDate(known.lastDay, today)}` : null]
    .filter(Boolean)
    .join(' · ');
  return (
    <li>
      <Link
        href={`/clients/${clientId}/points/${point.pointId}` as Route}
        className={`${pointColumns} min-h-[70px] rounded-s py-1.5 hover:bg-sunken`}
      >
        <span className="flex min-w-0 items-center gap-2">
          <LetterDisc letter={point.letter} />
          <span className="min-w-0 leading-snug">
            <b className="block font-semibold text-[1.0625rem] break-words">{title}</b>
            <span className="block text-sm text-ink-soft">{how || 'state not recorded'}</span>
          </span>
        </span>
        <span className="max-tablet:hidden">
          {dose ?? <span className="text-sm text-ink-soft">no holds</span>}
        </span>
        <span className="max-tablet:hidden">
          <PressureGauge level={bestPressure(last, lastHolds)} />
        </span>
        <span className="max-tablet:hidden">
          <Sparkline
            caption={`Pain felt at ${title}`}
            points={painLine(sightings, missed, today)}
            className="block"
          />
        </span>
        <span className="flex items-center gap-2">
          <PainDisc value={last.felt} label="Felt last" />
          {sightings.length > 1 ? (
            <span className="whitespace-nowrap text-sm text-ink-soft">from {firstFelt ?? '–'}</span>
          ) : null}
        </span>
      </Link>
    </li>
  );
}
