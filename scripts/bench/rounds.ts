/** Middle of a list; NaN of an empty one. */
export function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[half - 1], sorted[half]];
  if (high === undefined) return Number.NaN;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

/** Highest minus lowest as a share of the middle. */
export function spreadOf(list: readonly number[]): number {
  return (Math.max(...list) - Math.min(...list)) / median(list);
}

/** Round by round, so that what slows both at once divides out. */
export function ratios(measured: readonly number[], floor: readonly number[]): number[] {
  return measured.map((value, round) => value / (floor[round] ?? Number.NaN));
}

/** Element by element, for floors made of two measurements. */
export function plus(one: readonly number[], other: readonly number[]): number[] {
  return one.map((value, round) => value + (other[round] ?? Number.NaN));
}

export type Budget = {
  id: string;
  what: string;
  value: number | null;
  budget: number;
  unit: string;
  /** Null: the floor itself wavered too much to say. */
  ok: boolean | null;
  range?: [number, number];
  why?: string;
};

/** A floor that moves more than this between rounds measures the machine, not the product. */
export const floorSpreadAtMost = 0.3;

/** Judges a ratio to a floor of the same rounds; refuses when the floor's own range is too wide. */
export function judge(
  given: { id: string; what: string; budget: number },
  measured: readonly number[],
  floor: readonly number[],
): Budget {
  const all = ratios(measured, floor);
  const value = round(median(all));
  const spread = spreadOf(floor);
  const range: [number, number] = [round(Math.min(...all)), round(Math.max(...all))];
  const steady = spread <= floorSpreadAtMost;
  return {
    ...given,
    value,
    unit: '×',
    range,
    ok: steady ? value <= given.budget : null,
    ...(steady ? {} : { why: `the floor itself ranged ${Math.round(spread * 100)} %` }),
  };
}

/**
 * A number with a limit of its own, measured once. A time over it says nothing on a machine whose floor wavered:
 * then `spread` is too wide and there is no verdict.
 */
export function limit(given: Omit<Budget, 'value' | 'ok'>, value: number | null, spread = 0): Budget {
  if (value === null) return { ...given, value, ok: null, why: 'this system does not tell' };
  if (value <= given.budget) return { ...given, value, ok: true };
  if (spread <= floorSpreadAtMost) return { ...given, value, ok: false };
  return { ...given, value, ok: null, why: `the floor itself ranged ${Math.round(spread * 100)} %` };
}

/** Two decimals. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
