import { describe, expect, it } from 'vitest';
import { pressableAtHome, pressBars } from './home-care';
import { amaraVisit, findingOf, holdOf, ids, pointOf } from './note-visit.fixture';
import type { HomeCare } from './ops';
import { emptyScreening, heatFlags, selfPressFlags } from './screening';
import type { VisitFacts } from './visit-facts';
import type { VisitView } from './visit-view';

const care: HomeCare = {
  heatOk: true,
  selfPressPointId: ids.A,
  selfPressSeconds: 30,
  selfPressTimes: 2,
  stretch: null,
};
const pressed = (facts: Partial<VisitFacts> = {}, more: Partial<VisitView> = {}) =>
  amaraVisit(
    {
      screening: emptyScreening,
      points: { [ids.A]: pointOf('A') },
      findings: { [ids.A]: findingOf('A') },
      holds: { [ids.A]: holdOf('A') },
      care,
      ...facts,
    },
    more,
  );
const mayPress = (view: VisitView) => pressableAtHome(view).length > 0 && pressBars(view).length === 0;
const calf = { view: 'back', x: 430, y: 7900, side: 'right' } as const;
const onTheCalf = (facts: Partial<VisitFacts> = {}, more: Partial<VisitView> = {}) =>
  pressed(
    {
      points: { [ids.A]: { ...pointOf('A'), ...calf } },
      findings: { [ids.A]: findingOf('A', calf) },
      ...facts,
    },
    more,
  );

describe('pressing at home', () => {
  it('is offered for a point pressed today with nothing against it', () => {
    expect(mayPress(pressed())).toBe(true);
    expect(mayPress(onTheCalf())).toBe(true);
  });

  it.each(['leg_clot', 'chest', 'fever', 'temple', 'weakness'] as const)(
    'is not offered after a yes to %s: nothing may be compressed then, here or there',
    (code) => {
      expect(mayPress(pressed({ screening: { ...emptyScreening, answers: { [code]: true } } }))).toBe(false);
    },
  );

  it('is not offered for the calf in pregnancy, said today or standing, but for the shoulder it is', () => {
    const today = { screening: { ...emptyScreening, answers: { pregnancy: true } } };
    const standing = { flags: [{ flag: 'pregnant' as const, note: null }] };
    expect(mayPress(onTheCalf(today))).toBe(false);
    expect(mayPress(onTheCalf({}, standing))).toBe(false);
    expect(mayPress(pressed({}, standing))).toBe(true);
  });

  it.each(['sharp', 'tingling', 'pulse', 'faint'] as const)(
    'is not offered for a point that was stopped today: %s',
    (stopReason) => {
      const view = pressed({ holds: { [ids.A]: holdOf('A', { stopReason }) } });
      expect(pressableAtHome(view)).toEqual([]);
      expect(pressBars(view)).toHaveLength(1);
    },
  );

  it('is not offered where tingling had not settled; once it had, it is', () => {
    const felt = (settled: boolean | null) =>
      pressed({
        holds: {
          [ids.A]: holdOf('A', {
            sensations: [{ kind: 'tingling', severity: 1, place: null, settled, settledAfterSeconds: null }],
          }),
        },
      });
    expect(mayPress(felt(false))).toBe(false);
    expect(mayPress(felt(true))).toBe(true);
  });

  it('for more than 30 seconds is not given where the record asks for gentle pressure', () => {
    const gentle = { flags: [{ flag: 'osteoporosis' as const, note: null }] };
    const long = { care: { ...care, selfPressSeconds: 45 } };
    expect(mayPress(pressed(long, gentle))).toBe(false);
    expect(mayPress(pressed(long))).toBe(true);
    expect(mayPress(pressed({}, gentle))).toBe(true);
  });

  it('is not offered in a no-press zone drawn for this client', () => {
    const zone = {
      id: ids.D,
      kind: 'bruise' as const,
      place: null,
      side: 'left' as const,
      rule: 'block' as const,
      reason: null,
      drawn: { view: 'back' as const, x: -760, y: 1720, stroke: [], penWidth: 300, figureVersion: '1.0' },
    };
    expect(mayPress(pressed({}, { zones: [zone] }))).toBe(false);
    expect(mayPress(pressed({ endedZones: { [zone.id]: true } }, { zones: [zone] }))).toBe(true);
  });
});

describe('heat at home', () => {
  it('is off before a referral and with each flag of the heat list, and on without', () => {
    expect(heatFlags({ chest: true }, [])).toHaveLength(1);
    expect(heatFlags({ pregnancy: true, fever: true }, ['anticoagulant'])).toHaveLength(3);
    expect(heatFlags({ chest: false, new_medicine: true }, ['osteoporosis', 'allergy'])).toEqual([]);
    expect(selfPressFlags({ new_medicine: true }, ['pregnant', 'osteoporosis'])).toEqual([]);
  });
});
