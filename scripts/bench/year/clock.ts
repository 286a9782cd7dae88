/** The year runs under a clock of its own: every `new Date()` of this process reads it. */
const RealDate = Date;
let at = RealDate.now();

class SimulatedDate extends RealDate {
  constructor(...given: [] | [number | string | Date]) {
    if (given.length === 0) super(at);
    else super(given[0]);
  }
  static override now(): number {
    return at;
  }
}

/** From now on the clock stands where `setClock` put it last. */
export function useSimulatedClock(): void {
  globalThis.Date = SimulatedDate as DateConstructor;
}

/** An ISO instant. */
export function setClock(instant: string): void {
  at = RealDate.parse(instant);
}
