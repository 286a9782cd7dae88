/** What a simulated year of plan and calendar came to. */
export type YearSummary = Readonly<{
  seed: number;
  clients: number;
  days: number;
  seconds: number;
  /** Appointments ever made. */
  booked: number;
  kept: number;
  missed: number;
  cancelled: number;
  moved: number;
  /** Booked from the drift list or for the first time. */
  rebooked: number;
  /** Ended on the phone. */
  closed: number;
  wrongDrift: number;
  /** Sentences the clinic would have read, with how often. */
  refusals: Readonly<Record<string, number>>;
  /** How the problems stand on the last day. */
  phases: Readonly<Record<string, number>>;
  /** Invariants that did not hold; none is the only good answer. */
  broken: readonly string[];
}>;

export function yearTable(year: YearSummary): string {
  const { clients, days, seed, seconds, booked, kept, missed, cancelled, moved, phases, refusals, broken } =
    year;
  const list = (of: Readonly<Record<string, number>>) =>
    Object.entries(of)
      .sort(([, a], [, b]) => b - a)
      .map(([name, n]) => `${name} ${n}`)
      .join(', ') || 'none';
  return [
    `A year of plan and calendar: ${clients} clients, ${days} days, seed ${seed}, ${seconds} s`,
    `  appointments ${booked}: kept ${kept}, missed ${missed}, cancelled ${cancelled}, moved ${moved}`,
    `  problems at the end: ${list(phases)}`,
    `  refused, in words: ${list(refusals)}`,
    broken.length === 0 ? '  every invariant held, checked every week' : `  BROKEN: ${broken.join('; ')}`,
  ].join('\n');
}
