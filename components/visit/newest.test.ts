import { expect, test } from 'vitest';
import type { Op, OpResult, Reach } from '@/lib/domain/ops';
import { emptyFacts, type VisitFacts } from '@/lib/domain/visit-facts';
import type { Doors } from './sender-doors';
import * as queues from './visit-queue';
import { saveStateOf } from './visit-saving';
import { VisitSender } from './visit-sender';

let made = 0;
const score = (value: number): Op => ({
  v: 1,
  id: `01890000-0000-7000-9000-${String(++made).padStart(12, '0')}`,
  visitId: '01890000-0000-7000-8000-000000000001',
  staffId: '01890000-0000-7000-8000-000000000002',
  madeAt: '2026-03-18T10:00:00.000Z',
  kind: 'score.put',
  body: { measure: 'pain_now', value },
});
const factsOf = (value: number): VisitFacts => ({ ...emptyFacts, scores: { pain_now: value } });
const taken = (...ops: readonly Op[]): OpResult[] => ops.map(({ id }) => ({ id, state: 'applied' }));
const nothing = { waiting: [], refused: [], letters: {}, facts: emptyFacts, upTo: 0, delivered: [] };

/** A page read at the tenth entry with pain 2, on which one touch was answered for. */
function answeredPage(reach: Reach, value = 6) {
  const op = score(value);
  const page = queues.added(queues.startQueue({ facts: factsOf(2), upTo: 10 }), [op]);
  return queues.answered(page, [op], taken(op), reach);
}

test('a reading from before the last answer never replaces what that answer settled', () => {
  const page = answeredPage({ before: 10, after: 11 });
  expect(page).toMatchObject({ upTo: 11, behind: false });
  const late = queues.rebased(page, { facts: factsOf(2), upTo: 10 });
  expect(late.facts.scores.pain_now).toBe(6);
  expect(late).toMatchObject({ upTo: 11, behind: true });
  const fresh = queues.rebased(late, { facts: factsOf(7), upTo: 12 });
  expect(fresh.facts.scores.pain_now).toBe(7);
  expect(fresh).toMatchObject({ upTo: 12, behind: false });
});

test('an answer that began beyond what the page knows makes it read anew', () => {
  expect(answeredPage({ before: 10, after: 11 }).behind).toBe(false);
  expect(answeredPage({ before: 12, after: 13 })).toMatchObject({ behind: true, upTo: 13 });
});

test('what another tab sent raises the mark in the same way', () => {
  const page = queues.startQueue({ facts: factsOf(2), upTo: 10 });
  const heard = queues.heard(page, [score(5)], { before: 10, after: 11 });
  expect(heard).toMatchObject({ upTo: 11, behind: false });
  expect(queues.rebased(heard, { facts: factsOf(2), upTo: 10 }).facts.scores.pain_now).toBe(5);
  expect(queues.heard(page, [score(5)], { before: 11, after: 12 }).behind).toBe(true);
});

test('a page read before another page’s delivery shows what the tablet knows, and is read anew', () => {
  const page = queues.startQueue({ facts: factsOf(2), upTo: 10 });
  const resumed = queues.resumed(page, { ...nothing, facts: factsOf(6), upTo: 11 });
  expect(resumed.facts.scores.pain_now).toBe(6);
  expect(resumed).toMatchObject({ upTo: 11, behind: true });
  expect(queues.resumed(page, { ...nothing, facts: factsOf(1), upTo: 9 })).toMatchObject({
    facts: { scores: { pain_now: 2 } },
    behind: false,
  });
});

test('what reached the clinic without its page is looked for in the page that was read', () => {
  const kept = { ...nothing, facts: factsOf(2), upTo: 10, delivered: [score(8)] };
  const lacking = queues.resumed(queues.startQueue({ facts: factsOf(2), upTo: 10 }), kept);
  expect(lacking).toMatchObject({ facts: { scores: { pain_now: 8 } }, behind: true });
  const holding = queues.resumed(queues.startQueue({ facts: factsOf(8), upTo: 11 }), kept);
  expect(holding.behind).toBe(false);
});

/** A sender over a tablet that is read when told to. */
function pageOver(recall: () => Promise<queues.Recalled>) {
  const pauses: (() => void)[] = [];
  const doors: Doors = {
    shelf: { recall, keep: async () => undefined, settle: async () => undefined },
    post: async (ops) => ({ state: 'answered', results: taken(...ops) }),
    inTurn: (send) => send(),
    ask: async () => true,
    pause: () => new Promise((resolve) => pauses.push(resolve)),
    wake: () => {
      for (const resolve of pauses.splice(0)) resolve();
    },
    painted: async () => undefined,
    tell: () => undefined,
    random: () => 0.5,
  };
  const sender = new VisitSender({ facts: emptyFacts, upTo: 0 }, doors);
  const page = { typed: false, mine: true, fromTablet: false };
  return { sender, doors, says: (more = {}) => saveStateOf(sender.state(), { ...page, ...more }) };
}
const soon = () => new Promise((resolve) => setTimeout(resolve));

test('the tick stands only once the tablet was read', async () => {
  const waits: ((found: queues.Recalled) => void)[] = [];
  const { sender, says } = pageOver(() => new Promise((resolve) => waits.push(resolve)));
  const begun = sender.begin();
  expect(says()).toBe('looking');
  waits[0]?.(nothing);
  await begun;
  expect(says()).toBe('saved');
});

test('a tablet that cannot be read is said to be so, and is tried again by itself', async () => {
  let broken = true;
  const { sender, doors, says } = pageOver(async () => {
    if (broken) throw new Error('its storage cannot be used.');
    return nothing;
  });
  await sender.begin();
  expect(says()).toBe('not_read');
  expect(sender.state().notRead).toBe('its storage cannot be used.');
  broken = false;
  doors.wake();
  await soon();
  expect(says()).toBe('saved');
});

test('words that are typed and not handed on take the tick away; so do entries the page lacks', async () => {
  const { sender, says } = pageOver(async () => nothing);
  await sender.begin();
  expect(says()).toBe('saved');
  expect(says({ typed: true })).toBe('writing');
  sender.heard([score(3)], { before: 4, after: 5 });
  expect(says()).toBe('behind');
});

test('of another’s visit nothing can wait here, so nothing has to be looked for', () => {
  const { says } = pageOver(async () => nothing);
  expect(says({ mine: false })).toBe('saved');
});
