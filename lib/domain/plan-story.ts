import { type Day, daysBetween, sayDay } from '../when';
import { CadenceConfig, type CadenceConfig as Config } from './cadence-config';
import { type CadenceInput, type CadencePhase, CadenceInput as Input } from './cadence-input';
import { type CardEpisode, type ClientCard, planHistoryOf } from './client-card';
import { bookingWindow, dueOn, proposeExtension } from './plan';
import { type PlanDot, type PlanRun, planLine, planRuns } from './plan-line';
import { type ReasonLine, reasonLines } from './plan-reasons';
import { type PlanState, type PlanTurn, walkPlan } from './plan-walk';
import { phaseWords, sayNumber } from './plan-words';
import { globalChangeWords } from './score';

type EventKind = 'paused' | 'resumed' | 'closed' | 'reopened' | 'as_needed' | 'cleared';

/** Who decided what, on which facts; read beside the card. */
export type PlanRecord = Readonly<{
  decisions: readonly Readonly<{
    visitId: string;
    /** The rule's input as it was stored with the decision. */
    input: unknown;
    proposedPhase: CadencePhase;
    proposedIntervalDays: number | null;
    by: string;
  }>[];
  events: readonly Readonly<{
    id: string;
    episodeId: string;
    kind: EventKind;
    reason: string | null;
    onDay: Day;
    by: string;
  }>[];
}>;

/** One fact a decision looked at: "Pain, last 7 days" and "4, was 7". */
export type PlanFact = Readonly<{ label: string; value: string }>;

/** One thing that happened to the plan, newest first in the story. */
export type PlanEntry = Readonly<{
  id: string;
  onDay: Day;
  title: string;
  /** Said when something else was proposed than was agreed. */
  proposed: string | null;
  /** The words of whoever decided. */
  reason: string | null;
  by: string | null;
  /** Null: this was no visit. */
  visit: Readonly<{ id: string; number: number }> | null;
  lines: readonly ReasonLine[];
  facts: readonly PlanFact[];
}>;

export type PlanStory = Readonly<{
  episode: CardEpisode;
  rule: string;
  /** Short lines that say where the plan stands: start, block, due, booked. */
  standing: readonly PlanFact[];
  dots: readonly PlanDot[];
  runs: readonly PlanRun[];
  entries: readonly PlanEntry[];
  config: Config;
}>;

/** A plan with more dots than this folds its oldest. */
const dotsAtMost = 40;

/** The whole story of one problem's plan: line, where it stands, and every decision with its facts and words. */
export function planStory(card: ClientCard, record: PlanRecord, episode: CardEpisode, today: Day): PlanStory {
  const config = CadenceConfig.parse(card.cadence);
  const history = planHistoryOf(card, episode);
  const { state, turns } = walkPlan(history, today, config);
  const booked = card.appointments.filter(
    (one) => one.episodeId === episode.id && (one.status === 'booked' || one.status === 'arrived'),
  );
  const line = planLine(history, booked, today, { config, limit: dotsAtMost });
  // Nothing is due in a plan that waits, and nothing comes in one that is finished.
  const dots = line.filter(
    (dot) => !dot.ahead || (!episode.closedDay && (dot.kind === 'booked' || !episode.pausedDay)),
  );
  const decisions = turns.map((turn) => decisionEntry(turn, card, record, history, today));
  const missed = history.missed.map((one, at) => missedEntry(one, at));
  const events = record.events
    .filter((one) => one.episodeId === episode.id)
    .map(eventEntry)
    .reverse();
  return {
    episode,
    rule: ruleOf(episode),
    standing: standingOf(episode, state, booked, today, config),
    dots,
    runs: planRuns(dots),
    entries: [...decisions, ...missed, ...events].sort(newestFirst),
    config,
  };
}

function ruleOf({ phase, intervalDays, pausedDay, closedDay }: CardEpisode): string {
  const words = phaseWords(phase, intervalDays, { audience: 'staff' });
  if (closedDay) return 'Finished';
  return pausedDay ? `Paused (${words.toLowerCase()})` : words;
}

function newestFirst(a: PlanEntry, b: PlanEntry): number {
  if (a.onDay !== b.onDay) return a.onDay < b.onDay ? 1 : -1;
  // On one day what has no visit came after it: dates are missed and plans paused once the visit was over.
  return (
    Number(a.visit !== null) - Number(b.visit !== null) || (b.visit?.number ?? 0) - (a.visit?.number ?? 0)
  );
}

type History = ReturnType<typeof planHistoryOf>;

function decisionEntry(
  turn: PlanTurn,
  card: ClientCard,
  record: PlanRecord,
  history: History,
  today: Day,
): PlanEntry {
  const { visit, decision, proposal } = turn;
  const stored = record.decisions.find((one) => one.visitId === visit.id);
  const input = Input.safeParse(stored?.input).data ?? turn.input;
  const number = card.visits.find((one) => one.id === visit.id)?.number ?? turn.number;
  const base = { id: visit.id, onDay: visit.onDay, visit: { id: visit.id, number } };
  if (!decision || !stored) {
    const title = visit.onDay === today ? 'Nothing decided yet' : 'No decision was written down';
    return { ...base, title, proposed: null, reason: null, by: null, lines: [], facts: factsOf(input) };
  }
  const { phase, intervalDays, reason } = decision;
  const agreed = turn.opened === 'extension' ? proposeExtension(input).flags : decision.flags;
  const result = { ...proposal, phase, intervalDays, flags: [...agreed] };
  const other = stored.proposedPhase !== phase || stored.proposedIntervalDays !== intervalDays;
  return {
    ...base,
    title: phaseWords(phase, intervalDays, { audience: 'staff' }),
    proposed: other
      ? phaseWords(stored.proposedPhase, stored.proposedIntervalDays, { audience: 'staff' })
      : null,
    reason,
    by: stored.by,
    lines: reasonLines(input, result, history, visit.onDay),
    facts: factsOf(input),
  };
}

const points = (score: number | null) => (score === null ? 'not asked' : String(score));

/** The recorded inputs of a decision, in words; what is missing is said to be missing. */
function factsOf(input: CadenceInput): PlanFact[] {
  const { painToday, baselinePain, globalChange, visitsInBlock, daysInBlock, block } = input;
  const blocks = {
    first: 'Visit of this block',
    relapse: 'Visit of the relapse',
    extension: 'Visit of the extension',
  };
  const rows: [string, string | null][] = [
    ['Pain, last 7 days', points(painToday)],
    ['At the start of the block', points(baselinePain)],
    ['Last steady score', input.lastStablePain === null ? null : String(input.lastStablePain)],
    [
      'The client says',
      globalChange === null ? 'not asked' : (globalChangeWords[globalChange]?.toLowerCase() ?? null),
    ],
    [blocks[block], visitsInBlock === 0 ? 'before the first' : `${visitsInBlock}, day ${daysInBlock}`],
    ['Better visits before', input.improvedStreak > 0 ? String(input.improvedStreak) : null],
    ['Flare', input.flareDays > 0 ? `${input.flareDays} days` : null],
    ['After effects', input.adverseEvent === 'none' ? null : input.adverseEvent],
    ['Screening', input.redFlag ? 'stopped or held' : null],
    ['Missed in a row', input.consecutiveMissed > 0 ? String(input.consecutiveMissed) : null],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

const missedWords = {
  no_show: 'Did not come',
  client_cancel: 'Cancelled by the client',
  clinic_cancel: 'Cancelled by us',
};

function missedEntry({ onDay, kind }: History['missed'][number], at: number): PlanEntry {
  return { ...plain, id: `missed-${onDay}-${at}`, onDay, title: missedWords[kind] };
}

/** The reason written where an undo puts a plan back as it was. */
export const takenBack = 'Taken back';

const eventWords: Record<EventKind, string> = {
  paused: 'Paused',
  resumed: 'Goes on after the pause',
  closed: 'Finished',
  reopened: 'Opened again',
  as_needed: 'As needed, the client’s wish',
  cleared: 'Written clearance came in',
};

function eventEntry({ id, kind, onDay, reason, by }: PlanRecord['events'][number]): PlanEntry {
  if (reason === takenBack) return { ...plain, id, onDay, title: takenBack, by };
  return { ...plain, id, onDay, title: eventWords[kind], reason, by };
}

const plain = { proposed: null, reason: null, by: null, visit: null, lines: [], facts: [] };

function standingOf(
  episode: CardEpisode,
  state: PlanState,
  booked: readonly { onDay: Day }[],
  today: Day,
  config: Config,
): PlanFact[] {
  const facts: PlanFact[] = [];
  const add = (label: string, value: string | null) => value && facts.push({ label, value });
  add('Goal', episode.goal);
  add('Start', state.baseline && `pain ${state.baseline.pain} on ${sayDay(state.baseline.onDay, today)}`);
  if (episode.closedDay) return facts;
  add('Block', blockWords(state, config));
  add('Next is due', dueWords(episode, state, today, config));
  add('Booked', booked.length > 0 ? booked.map((one) => sayDay(one.onDay, today)).join(', ') : 'nothing');
  return facts;
}

function blockWords({ block, visitsInBlock, phase }: PlanState, config: Config): string | null {
  if (phase !== 'weekly' && phase !== 'fortnightly') return null;
  const most = block === 'first' ? config.capVisits : config.shortBlockVisits;
  const what = { first: 'first block', relapse: 'after a relapse', extension: 'extension' }[block];
  return `${what}, visit ${visitsInBlock} of at most ${sayNumber(most)}`;
}

function dueWords(
  { phase, intervalDays, pausedDay }: CardEpisode,
  state: PlanState,
  today: Day,
  config: Config,
): string | null {
  const dueDay = dueOn(state.lastTreatedDay, intervalDays);
  if (dueDay === null || intervalDays === null || pausedDay) return null;
  const { from, to } = bookingWindow({ dueDay, phase, intervalDays }, config);
  const late = daysBetween(to, today);
  const window = `${sayDay(dueDay, today)} (from ${sayDay(from, today)} to ${sayDay(to, today)})`;
  return late > 0 ? `${window}, ${late} ${late === 1 ? 'day' : 'days'} past` : window;
}
