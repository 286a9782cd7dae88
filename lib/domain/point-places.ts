import type { View } from '@/lib/body/figure';
import type { PointSighting } from './client-card';

/** A place a point lay at, with the visits it was found there; the place of the latest visit is last. */
export type PointPlace = Readonly<{
  view: View;
  x: number;
  y: number;
  figureVersion: string;
  numbers: readonly number[];
  felt: number | null;
}>;

/** Where a point lay over its visits, each place once, oldest first; visits that found it gone or left it are not places. */
export function placesOf(sightings: readonly Pick<PointSighting, 'number' | 'finding'>[]): PointPlace[] {
  const places = new Map<string, PointPlace>();
  for (const { number, finding } of sightings) {
    if (finding.change === 'gone' || finding.change === 'not_checked') continue;
    const { view, x, y, figureVersion, felt } = finding;
    const key = `${view} ${x} ${y}`;
    const numbers = [...(places.get(key)?.numbers ?? []), number];
    // Taken out and put back, so that the latest place stands last.
    places.delete(key);
    places.set(key, { view, x, y, figureVersion, numbers, felt });
  }
  return [...places.values()];
}

/** "visit 1", "visits 1 to 4", "visits 1, 3": the visits of one place. */
export function visitNumbersWords(numbers: readonly number[]): string {
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return '';
  if (numbers.length === 1) return `visit ${first}`;
  const unbroken = last - first === numbers.length - 1;
  return unbroken && numbers.length > 2 ? `visits ${first} to ${last}` : `visits ${numbers.join(', ')}`;
}
