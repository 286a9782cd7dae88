import { z } from 'zod';
import { addDays, Day, daysBetween, isoWeekday, sayDate } from '../when';

/** Step of the plan a visit belongs to: what was agreed before it. `other` is a first visit, every two weeks, review. */
export const planSteps = ['weekly', 'monthly', 'as_needed', 'other'] as const;
export type PlanStep = (typeof planSteps)[number];

export const planStepWords: Readonly<Record<PlanStep, string>> = {
  weekly: 'Weekly',
  monthly: 'Monthly',
  as_needed: 'As needed',
  other: 'First or other',
};

/** What became of an appointment whose time is past; `open` when nobody said. */
export const outcomes = [
  'kept',
  'moved_kept',
  'cancelled_by_client',
  'cancelled_by_clinic',
  'missed',
  'open',
] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  kept: 'kept',
  moved_kept: 'moved and kept',
  cancelled_by_client: 'cancelled by client',
  cancelled_by_clinic: 'cancelled by clinic',
  missed: 'did not come',
  open: 'not closed',
};

export const notKept = ['cancelled_by_client', 'cancelled_by_clinic', 'missed'] as const;

const longestDays = 3660;
/** Up to here a bar is a week; above, a calendar month, so a chart stays readable. */
const weeksUpToDays = 190;
const standardWeeks = 13;

const range = { from: Day, to: Day, therapist: z.uuid().nullable() };
const inOrder = (given: { from: Day; to: Day }) => given.from <= given.to;
const notTooLong = (given: { from: Day; to: Day }) => daysBetween(given.from, given.to) <= longestDays;
// Days that cannot be read are told first: nothing can be said of their order.
const whenReadable = ({ issues }: { issues: readonly unknown[] }) => issues.length === 0;
const ordered = { message: 'The first day comes after the last.', when: whenReadable };
const short = { message: 'Choose ten years or less.', when: whenReadable };

/** Days of the clinic, both included; `therapist` null: everyone. */
export const ReportRange = z.strictObject(range).refine(inOrder, ordered).refine(notTooLong, short);
export type ReportRange = z.infer<typeof ReportRange>;

/** What stands behind a bar, a dot or a share of the charts. */
export const BehindFilter = z
  .discriminatedUnion('chart', [
    z.strictObject({ ...range, chart: z.literal('visits') }),
    z.strictObject({
      ...range,
      chart: z.literal('pain'),
      number: z.int().min(1).max(12).nullable(),
      missing: z.enum(['before', 'after']).nullable(),
    }),
    z.strictObject({
      ...range,
      chart: z.literal('kept'),
      step: z.enum(planSteps).nullable(),
      outcome: z.enum([...outcomes, 'not_kept']).nullable(),
    }),
  ])
  .refine(inOrder, ordered)
  .refine(notTooLong, short);
export type BehindFilter = z.infer<typeof BehindFilter>;

export type Grain = 'week' | 'month';

/** Visits of one week or month, by step. `whole` is false when the range cuts it or it still runs. */
export type VisitsBucket = Readonly<{
  start: Day;
  end: Day;
  whole: boolean;
  visits: number;
  bySteps: Readonly<Record<PlanStep, number>>;
}>;

type Scored = Readonly<{ n: number; missing: number; mean: number | null }>;

/** All visits with one number within their episode. `drop` compares each with its own first visit. */
export type PainPoint = Readonly<{
  number: number;
  before: Scored;
  after: Scored;
  drop: Readonly<{ n: number; mean: number | null; sd: number | null }>;
}>;

export type KeptRow = Readonly<{ step: PlanStep } & Record<Outcome, number>>;

export type VisitCharts = Readonly<{
  grain: Grain;
  perWeek: readonly VisitsBucket[];
  visits: number;
  clients: number;
  pain: readonly PainPoint[];
  kept: readonly KeptRow[];
  /** Days with the first and last visit of the whole clinic, for an empty range. */
  everFrom: Day | null;
  everTo: Day | null;
}>;

/** One visit or appointment behind a bar. */
export type BehindRow = Readonly<{
  key: string;
  /** ISO instant. */
  at: string;
  clientId: string;
  client: string;
  therapist: string;
  /** Null for an appointment without a visit. */
  visitId: string | null;
  /** Null where the chart does not ask for it. */
  step: PlanStep | null;
  number: number | null;
  outcome: Outcome | null;
}>;

export type BehindList = Readonly<{ rows: readonly BehindRow[]; total: number }>;

/** From the Monday 12 weeks before this one to today: 13 weeks, the last one still running. */
export function standardRange(today: Day): ReportRange {
  return { from: weeksBack(today, standardWeeks), to: today, therapist: null };
}

/** The Monday from which `weeks` weeks, this one counted, reach to `today`. */
export function weeksBack(today: Day, weeks: number): Day {
  return addDays(today, 1 - isoWeekday(today) - 7 * (weeks - 1));
}

export function grainOf({ from, to }: Pick<ReportRange, 'from' | 'to'>): Grain {
  return daysBetween(from, to) <= weeksUpToDays ? 'week' : 'month';
}

/** The weeks or months of a range in order, cut at its ends; the one `today` lies in still runs. */
export function bucketsOf(
  { from, to }: ReportRange,
  grain: Grain,
  today: Day,
): { start: Day; end: Day; whole: boolean }[] {
  const list: { start: Day; end: Day; whole: boolean }[] = [];
  let first = grain === 'week' ? addDays(from, 1 - isoWeekday(from)) : `${from.slice(0, 7)}-01`;
  while (first <= to) {
    const next = grain === 'week' ? addDays(first, 7) : `${addDays(first, 31).slice(0, 7)}-01`;
    const last = addDays(next, -1);
    list.push({
      start: first < from ? from : first,
      end: last > to ? to : last,
      whole: first >= from && last <= to && last < today,
    });
    first = next;
  }
  return list;
}

/** "8 to 14 Mar", "29 Dec to 4 Jan", "8 Mar" for one day. */
export function sayDays(from: Day, to: Day, today: Day): string {
  if (from === to) return sayDate(from, today);
  const short = from.slice(0, 7) === to.slice(0, 7) ? String(Number(from.slice(8))) : sayDate(from, today);
  return `${short} to ${sayDate(to, today)}`;
}

type Params = Readonly<Record<string, string | string[] | undefined>>;

const one = (given: string | string[] | undefined): string | null => {
  const value = Array.isArray(given) ? given[0] : given;
  return value ? value : null;
};

/** Reads a range from the address; what cannot be read becomes the last 13 weeks, and is said in words. */
export function readRange(params: Params, today: Day): { range: ReportRange; problem: string | null } {
  const standard = standardRange(today);
  const read = ReportRange.safeParse(rangeParams(params, today));
  if (read.success) return { range: read.data, problem: null };
  const ours = read.error.issues.find(({ code }) => code === 'custom')?.message;
  return {
    range: standard,
    problem: `${ours ?? 'This range could not be read.'} Here are the last 13 weeks.`,
  };
}

/** Reads what stands behind a bar from the address; null when it makes no sense. */
export function readBehind(params: Params, today: Day): BehindFilter | null {
  const chart = one(params.chart) ?? 'visits';
  const number = one(params.number);
  const more =
    chart === 'pain'
      ? { number: number === null ? null : Number(number), missing: one(params.missing) }
      : chart === 'kept'
        ? { step: one(params.step), outcome: one(params.outcome) }
        : {};
  const read = BehindFilter.safeParse({ chart, ...rangeParams(params, today), ...more });
  return read.success ? read.data : null;
}

function rangeParams(params: Params, today: Day) {
  const standard = standardRange(today);
  return {
    from: one(params.from) ?? standard.from,
    to: one(params.to) ?? standard.to,
    therapist: one(params.therapist),
  };
}

/** Ids, days and codes only: nothing in an address names a client. */
export function queryOf(filter: ReportRange | BehindFilter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== null);
  return new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
}
