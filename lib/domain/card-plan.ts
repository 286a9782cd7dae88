import { CadenceConfig } from './cadence-config';
import { type CardEpisode, type ClientCard, planHistoryOf } from './client-card';
import { type PlanDot, planLine } from './plan-line';
import { reasonLines } from './plan-reasons';
import { walkPlan } from './plan-walk';
import { phaseWords } from './plan-words';

/** One problem's plan as the start card says it. */
export type CardPlan = {
  episode: CardEpisode;
  /** "Weekly until better, then monthly" */
  rule: string;
  /** Why it stands where it stands; null before the first scored visit. */
  why: string | null;
  dots: PlanDot[];
};

/** As many as fit the card of a tablet beside the visits. */
const dotsAtMost = 9;

/** Plans of the problems being treated, in the card's order. */
export function cardPlans(card: ClientCard, today: string): CardPlan[] {
  const open = card.episodes.filter((episode) => episode.closedDay === null);
  return open.map((episode) => planOf(card, episode, today, open.length === 1));
}

function planOf(card: ClientCard, episode: CardEpisode, today: string, only: boolean): CardPlan {
  const config = CadenceConfig.parse(card.cadence);
  const history = planHistoryOf(card, episode);
  const booked = card.appointments
    .filter((one) => one.status === 'booked' || one.status === 'arrived' || one.status === 'in_treatment')
    .filter((one) => one.episodeId === episode.id || (only && one.episodeId === null))
    .map((one) => ({ id: one.id, onDay: one.onDay }));
  const dots = planLine(history, booked, today, { config, limit: dotsAtMost });
  return { episode, rule: ruleWords(episode), why: whyWords(card, episode, today, config), dots };
}

function ruleWords(episode: CardEpisode): string {
  if (episode.pausedDay) return 'paused';
  if (episode.phase === 'intake') return 'to be agreed at the first visit';
  const words = phaseWords(episode.phase, episode.intervalDays, { audience: 'staff' });
  const rule = words.charAt(0).toLowerCase() + words.slice(1);
  return episode.phase === 'weekly' ? `${rule} until better, then monthly` : rule;
}

/** The first fact behind the latest decision, and what would change it. */
function whyWords(card: ClientCard, episode: CardEpisode, today: string, config: CadenceConfig) {
  const done = card.visits.filter((visit) => visit.id !== card.running?.visitId);
  const history = planHistoryOf({ ...card, visits: done }, episode);
  const turn = walkPlan(history, today, config).turns.at(-1);
  if (!turn) return null;
  const { decision, proposal, input } = turn;
  const result = decision
    ? { ...proposal, phase: decision.phase, intervalDays: decision.intervalDays }
    : proposal;
  const lines = reasonLines(input, result, history, today);
  const shown = [lines[0], lines.find((line) => line.kind === 'back')].filter((line) => line !== undefined);
  return [...new Set(shown)].map((line) => `${line.lead} ${line.rest}`.trim()).join(' ') || null;
}
