import { expect, test } from 'vitest';
import { amaraVisit, holdOf, ids } from '@/lib/domain/note-visit.fixture';
import type { VisitView } from '@/lib/domain/visit-view';
import type { ClientZoneView } from '@/lib/domain/zones';
import { pressPlans } from './hold-plan';

const planOf = (view: VisitView, letter: string, runningId: string | null = null) => {
  const plan = pressPlans(view, runningId).find((each) => each.letter === letter);
  if (!plan) throw new Error(`no plan for ${letter}`);
  return plan;
};
const withLast = (view: VisitView, ...lastHolds: ReturnType<typeof holdOf>[]): VisitView => ({
  ...view,
  known: view.known.map((known) => (known.point.letter === 'A' ? { ...known, lastHolds } : known)),
});
const bare = amaraVisit({ holds: {} });

test('only the points in play are pressed, by letter', () => {
  expect(pressPlans(bare, null).map(({ letter }) => letter)).toEqual(['A', 'B', 'D']);
});

test('as last time: as many presses as then, each for its own time, to the nearest five seconds', () => {
  const last = [holdOf('A', { seconds: 44, repetitions: 1 }), holdOf('A', { seconds: 62, repetitions: 2 })];
  const plan = planOf(withLast(bare, ...last), 'A');
  expect(plan.presses).toBe(3);
  expect(plan.next).toMatchObject({ seconds: 45, repetitions: 1, feltStart: null, stopReason: null });
  const once = amaraVisit({ holds: { one: holdOf('A', { holdId: 'one', seconds: 30, repetitions: 1 }) } });
  expect(planOf(withLast(once, ...last), 'A').next.seconds).toBe(60);
});

test('a hold that runs is not yet one that was done', () => {
  const running = holdOf('A', { holdId: 'runs', stopReason: 'pain_high', repetitions: 1, seconds: 3 });
  const view = withLast(amaraVisit({ holds: { runs: running } }), holdOf('A', { repetitions: 3 }));
  expect(planOf(view, 'A', 'runs').next).toMatchObject({ seconds: 45, pressureLevel: 'medium' });
});

test.each([
  [{ stopReason: 'pain_high' }, 'medium', 'light'],
  [{ clientRating: 'too_much' }, 'firm', 'medium'],
  [{ clientRating: 'too_much' }, 'light', 'light'],
  [{ clientRating: 'good' }, 'firm', 'firm'],
] as const)('after %o at %s pressure the next press is %s', (said, pressureLevel, next) => {
  const view = amaraVisit({ holds: { one: holdOf('A', { ...said, holdId: 'one', pressureLevel }) } });
  expect(planOf(view, 'A').next.pressureLevel).toBe(next);
});

test('what the record asks to press gently is planned for no more than 30 seconds', () => {
  const view = { ...bare, flags: [{ flag: 'anticoagulant', note: null }] } as VisitView;
  expect(planOf(view, 'A').next.seconds).toBeLessThanOrEqual(30);
});

test('in a no-press zone a reason is needed until one is on record', () => {
  const { view, x, y, figureVersion } = { view: 'back', x: -760, y: 1720, figureVersion: '1.0' } as const;
  const zone: ClientZoneView = {
    id: 'z',
    kind: 'bruise',
    place: null,
    side: 'left',
    rule: 'block',
    reason: null,
    drawn: { view, x, y, figureVersion, stroke: [], penWidth: 400 },
  };
  const blocked = { ...bare, zones: [zone] };
  expect(planOf(blocked, 'A').needsReason).toBe(true);
  expect(planOf(blocked, 'B').needsReason).toBe(false);
  const held = amaraVisit({ holds: { one: holdOf('A', { zoneReason: 'Client asked' }) } });
  expect(planOf({ ...held, zones: [zone] }, 'A').needsReason).toBe(false);
  expect(ids.A).toBe(planOf(blocked, 'A').pointId);
});
