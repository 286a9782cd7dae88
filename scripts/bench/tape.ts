/** One statement as it was sent; bytes travel as hex. */
export type Statement = {
  text: string;
  values: { plain?: string | number | boolean | null; bytes?: string }[];
};
/** What one request of the product sends to the database, in order. */
export type Tape = Statement[];
export type TapeName = 'one' | 'rows' | 'chart' | 'card' | 'open';

/** A running visit that batches go into, and a point its client has. */
export type SaveInto = { visitId: string; pointId: string };

/** What the benchmark needs to know of the clinic it measures. */
export type Scene = {
  clinicId: string;
  staffId: string;
  /** A signed visit with everything in it, and its client. */
  chartVisitId: string;
  chartClientId: string;
  /** Running visits: those the product saves into, one for the raw transaction, and one to draw in. */
  saveInto: readonly SaveInto[];
  rawInto: SaveInto;
  drawVisitId: string;
  tapes: Record<TapeName, Tape>;
  /** Milliseconds per call, one median a round: the verb in its own process, and its statements alone. */
  verb: { opened: number[]; replayed: number[] };
};
