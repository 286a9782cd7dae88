/** One statement as it was sent; bytes travel as hex. */
export type Statement = {
  text: string;
  values: { plain?: string | number | boolean | null; bytes?: string }[];
};
/** What one request of the product sends to the database, in order. */
export type Tape = Statement[];
export type TapeName = 'one' | 'rows' | 'chart' | 'card' | 'open';

/** What the benchmark needs to know of the clinic it measures. */
export type Scene = {
  clinicId: string;
  staffId: string;
  /** A signed visit with everything in it, and its client. */
  chartVisitId: string;
  chartClientId: string;
  /** Three running visits: for the product, for the raw transaction, and one to draw in. */
  saveVisitId: string;
  rawVisitId: string;
  drawVisitId: string;
  savePointId: string;
  rawPointId: string;
  tapes: Record<TapeName, Tape>;
  /** Milliseconds per call, one median a round: the verb in its own process, and its statements alone. */
  verb: { opened: number[]; replayed: number[] };
};
