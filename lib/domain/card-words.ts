import { regionAt } from '@/lib/body/region-at';
import { pointTitle, regionTitle, sideWord } from '@/lib/body/words';
import { sayDate } from '../when';
import type { CardVisit, CardZone, ClientCard } from './client-card';
import { contacts, type Hold } from './hold';
import type { Finding, Point } from './ops';
import { sayNumber } from './plan-words';
import type { PressureLevel } from './point';
import type { Sighting } from './visit-view';
import { zoneWhere, zoneWhy } from './zones';

/** "Left upper trapezius"; without a muscle the region, "Left low back". The side comes first. */
export function titleOfPoint(point: Pick<Point, 'side' | 'muscleCode' | 'view' | 'x' | 'y'>): string {
  return point.muscleCode
    ? pointTitle(point.side, point.muscleCode)
    : regionTitle(point.side, regionAt(point.view, point));
}

/** "3 × 45 s", "2 × 45 s, 1 × 30 s": holds of equal length together, in the order they were made. Null: none. */
export function doseWords(holds: readonly Pick<Hold, 'seconds' | 'repetitions'>[]): string | null {
  const times = new Map<number, number>();
  for (const hold of holds) times.set(hold.seconds, (times.get(hold.seconds) ?? 0) + hold.repetitions);
  return [...times].map(([seconds, count]) => `${count} × ${seconds} s`).join(', ') || null;
}

/**
 * The pressure that suited: of the last hold the client called good, else what was found best at the point, else
 * of the last hold nobody called too light or too much. Null when none was recorded.
 */
export function bestPressure(
  finding: Pick<Finding, 'pressureLevel'>,
  holds: readonly Pick<Hold, 'pressureLevel' | 'clientRating'>[],
): PressureLevel | null {
  const last = (rating: Hold['clientRating']) =>
    holds.findLast((hold) => hold.clientRating === rating && hold.pressureLevel)?.pressureLevel ?? null;
  return last('good') ?? finding.pressureLevel ?? last(null);
}

/** "thumb", "thumb, not elbow": contacts that were used, and those the client called too much. Null: none. */
export function contactWords(holds: readonly Pick<Hold, 'contact' | 'clientRating'>[]): string | null {
  const named = (wanted: boolean) => [
    ...new Set(
      holds
        .filter((hold) => (hold.clientRating !== 'too_much') === wanted)
        .map((hold) => contacts[hold.contact]),
    ),
  ];
  const good = named(true);
  const bad = named(false).filter((contact) => !good.includes(contact));
  return [...good, ...bad.map((contact) => `not ${contact}`)].join(', ') || null;
}

/** One place of a small line of pain; null keeps its place and is never 0. */
export type PainPlace = { label: string; value: number | null; missed: boolean };

/**
 * Pain at one point over the last places since it was first seen: its sightings and the visits that did not come
 * about, oldest first. At most `limit` places.
 */
export function painLine(
  sightings: readonly Pick<Sighting, 'onDay' | 'felt'>[],
  missedDays: readonly string[],
  today: string,
  limit = 6,
): PainPlace[] {
  const first = sightings[0]?.onDay ?? today;
  const last = sightings.at(-1)?.onDay ?? today;
  const seen = sightings.map((one) => ({ onDay: one.onDay, value: one.felt, missed: false }));
  const missed = missedDays
    .filter((onDay) => onDay > first && onDay < last)
    .map((onDay) => ({ onDay, value: null, missed: true }));
  return [...seen, ...missed]
    .sort((a, b) => (a.onDay < b.onDay ? -1 : 1))
    .slice(-limit)
    .map(({ onDay, ...place }) => ({ label: sayDate(onDay, today), ...place }));
}

/** Days on which a visit was planned and the client was not seen. */
export function missedDays(card: Pick<ClientCard, 'appointments'>): string[] {
  return card.appointments
    .filter((one) => one.status === 'missed' || one.status === 'cancelled_by_client')
    .map((one) => one.onDay);
}

/** "3 points, one gone", "2 points, one new", "3 points, all new", "3 points, steady", "No points". */
export function visitSentence(visit: Pick<CardVisit, 'points' | 'gone' | 'fresh'>): string {
  const total = visit.points + visit.gone;
  if (total === 0) return 'No points';
  const changes = [
    visit.gone > 0 ? `${sayNumber(visit.gone)} gone` : null,
    visit.fresh > 0 && visit.fresh < total ? `${sayNumber(visit.fresh)} new` : null,
  ].filter((words) => words !== null);
  const words =
    changes.length > 0
      ? changes.join(', ')
      : visit.fresh === total
        ? total === 1
          ? 'new'
          : 'all new'
        : 'steady';
  return `${total} ${total === 1 ? 'point' : 'points'}, ${words}`;
}

/** One zone in words: the place stands out, the reason follows. Both sides of one place are said once. */
export type ZoneWords = { key: string; place: string; rest: string; warn: boolean };

export function zoneLines(zones: readonly CardZone[]): ZoneWords[] {
  return zones.flatMap((zone) => {
    const label = zoneWhere(zone);
    const warn = zone.rule === 'warn';
    const key = zone.id;
    const twin = zones.find(
      (other) =>
        zone.side !== 'midline' &&
        other.side !== 'midline' &&
        other.side !== zone.side &&
        zoneWhere(other) === label &&
        other.rule === zone.rule &&
        zoneWhy(other) === zoneWhy(zone),
    );
    if (twin)
      return zones.indexOf(twin) < zones.indexOf(zone)
        ? []
        : [{ key, place: label, rest: `, both sides: ${zoneWhy(zone)}`, warn }];
    const place = zone.side === 'midline' ? label : `${sideWord(zone.side)} ${label.toLowerCase()}`;
    return [{ key, place, rest: `: ${zoneWhy(zone)}`, warn }];
  });
}
