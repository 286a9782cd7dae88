import { describe, expect, it } from 'vitest';
import { addDays } from '../when';
import type { CadencePhase } from './cadence-input';
import type { CardEpisode, ClientCard } from './client-card';
import { walkPlan } from './plan';
import { episode as told } from './plan-episode.fixture';
import { type PlanRecord, planStory } from './plan-story';

const start = '2027-02-04';
const episode: CardEpisode = {
  id: 'e1',
  problem: 'Stiff neck',
  goal: 'Look over the shoulder',
  wellness: false,
  openedDay: start,
  closedDay: null,
  closeReason: null,
  pausedDay: null,
  phase: 'weekly',
  intervalDays: 7,
};

/** The card and record of an episode told by its scores; what the plan does not read is left blank. */
function cardOf(scores: readonly (number | null)[]): { card: ClientCard; record: PlanRecord; today: string } {
  const history = told(start, scores);
  const today = history.visits.at(-1)?.onDay ?? start;
  const { turns } = walkPlan(history, today);
  const visits = history.visits.map((visit, at) => ({
    id: visit.id,
    number: at + 3,
    episodeId: 'e1',
    staffId: 's1',
    staffName: 'Ilse Brandt',
    onDay: visit.onDay,
    signed: true,
    amendments: 0,
    voided: false,
    voidReason: null,
    points: 0,
    gone: 0,
    fresh: 0,
    painAvg7d: visit.painAvg7d,
    globalChange: visit.globalChange,
    outcome: null,
    afterEffects: null,
    flareDays: null,
    familiarPain: null,
  }));
  const card = {
    visits: visits.reverse(),
    appointments: [],
    planEvents: [],
    decisions: history.decisions.map((one) => ({ ...one, episodeId: 'e1' })),
    cadence: {},
  } as unknown as ClientCard;
  const decisions = turns.map(({ visit, input, proposal }) => ({
    visitId: visit.id,
    input,
    proposedPhase: proposal.phase,
    proposedIntervalDays: proposal.intervalDays,
    by: 'Ilse Brandt',
  }));
  return { card, record: { decisions, events: [] }, today };
}

describe('the story of a plan', () => {
  it('tells every decision, newest first, with its facts, its reason in words and who decided', () => {
    const { card, record, today } = cardOf([6, 5, 4, 3]);
    const { entries } = planStory(card, record, episode, today);
    expect(entries.map((one) => one.title)).toEqual([
      'Monthly, every four weeks',
      'Weekly',
      'Weekly',
      'Weekly',
    ]);
    const [last] = entries;
    expect(last).toMatchObject({ by: 'Ilse Brandt', proposed: null, visit: { number: 6 } });
    expect(last?.lines.map((line) => line.lead)).toContain('Pain 6 to 3');
    expect(last?.facts).toContainEqual({ label: 'Pain, last 7 days', value: '3' });
    expect(last?.facts).toContainEqual({ label: 'At the start of the block', value: '6' });
  });

  it('says what was not asked, and never a zero for it', () => {
    const { card, record, today } = cardOf([6, null]);
    const [last] = planStory(card, record, episode, today).entries;
    expect(last?.facts).toContainEqual({ label: 'Pain, last 7 days', value: 'not asked' });
    expect(last?.facts.map((one) => one.value)).not.toContain('0');
  });

  it('names what was proposed where the therapist decided otherwise, with the reason', () => {
    const { card, record, today } = cardOf([6, 5]);
    const phase: CadencePhase = 'monthly';
    const otherwise = card.decisions.map((one, at) =>
      at === 1 ? { ...one, phase, intervalDays: 28, reason: 'Travel' } : one,
    );
    const [last, first] = planStory({ ...card, decisions: otherwise }, record, episode, today).entries;
    expect(last).toMatchObject({ title: 'Monthly, every four weeks', proposed: 'Weekly', reason: 'Travel' });
    expect(first?.proposed).toBeNull();
  });

  it('has the pauses, the wishes and the clearance of this problem and of no other', () => {
    const { card, record, today } = cardOf([6, 5]);
    const event = {
      id: 'p1',
      episodeId: 'e1',
      kind: 'paused',
      reason: 'Travel',
      onDay: today,
      by: 'Wen Li',
    } as const;
    const events = [event, { ...event, id: 'p2', episodeId: 'other' }];
    const { entries } = planStory(card, { ...record, events }, episode, today);
    expect(entries[0]).toMatchObject({ title: 'Paused', reason: 'Travel', by: 'Wen Li', visit: null });
    expect(entries).toHaveLength(3);
  });

  it('says when the next visit is due, and how far that is past', () => {
    const { card, record, today } = cardOf([6, 6]);
    const due = (on: string) =>
      planStory(card, record, episode, on).standing.find((one) => one.label === 'Next is due')?.value;
    expect(due(today)).toBe('Thu 18 Feb (from Tue 16 Feb to Sat 20 Feb)');
    expect(due(addDays(today, 12))).toMatch(/3 days past$/);
    const paused = { ...episode, pausedDay: today };
    expect(planStory(card, record, paused, today).standing.map((one) => one.label)).not.toContain(
      'Next is due',
    );
  });
});
