import { distance, localDay, localTime, sayDay, type Zone } from '@/lib/when';

/** Milliseconds from which on an entry that is only on a tablet is worth a warning. */
const longFrom = 3_600_000;

/** An entry as a tablet keeps it: since when (ISO instant), and why the clinic did not take it. */
export type WaitingEntry = Readonly<{ keptAt: string; aside: string | null }>;

/**
 * Says how many entries have waited on a tablet for more than an hour and since when, in the clinic's zone; null when
 * none has. Refused ones do not wait. `offset`: milliseconds the tablet's clock lacks.
 */
export function sayLongWait(
  entries: readonly WaitingEntry[],
  now: Date,
  zone: Zone,
  offset: number,
): string | null {
  const kept = entries
    .filter(({ aside }) => aside === null)
    .map(({ keptAt }) => Date.parse(keptAt) + offset)
    .filter((moment) => moment <= now.getTime() - longFrom);
  if (kept.length === 0) return null;
  const since = sinceWords(new Date(Math.min(...kept)), now, zone);
  const entriesHave = kept.length === 1 ? 'One entry has' : `${kept.length} entries have`;
  return `${entriesHave} waited on this tablet since ${since}. Bring it into the clinic’s Wi-Fi.`;
}

function sinceWords(moment: Date, now: Date, zone: Zone): string {
  const [day, today] = [localDay(moment, zone), localDay(now, zone)];
  const time = localTime(moment, zone);
  if (day === today) return time;
  const near = distance(day, today);
  return near === 'yesterday' ? `yesterday ${time}` : `${sayDay(day, today)}, ${time}`;
}
