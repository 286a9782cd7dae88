import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStep } from './cadence';
import { CadenceEvent, CadencePhase } from './cadence-input';

const score = fc.option(fc.integer({ min: 0, max: 10 }), { nil: null });
const small = fc.integer({ min: 0, max: 12 });
const anyInput = fc.record({
  phase: fc.constantFrom(...CadencePhase.options),
  event: fc.constantFrom(...CadenceEvent.options),
  painToday: score,
  baselinePain: score,
  lastStablePain: score,
  globalChange: fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }),
  familiarPain: fc.boolean(),
  flareDays: fc.integer({ min: 0, max: 20 }),
  intervalDays: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  visitsInBlock: small,
  daysInBlock: fc.integer({ min: 0, max: 90 }),
  daysSinceLastVisit: fc.integer({ min: 0, max: 120 }),
  block: fc.constantFrom('first' as const, 'relapse' as const, 'extension' as const),
  extensionUsed: fc.boolean(),
  overridden: fc.boolean(),
  clearance: fc.boolean(),
  redFlag: fc.boolean(),
  adverseEvent: fc.constantFrom('none' as const, 'moderate' as const, 'serious' as const),
  wellness: fc.boolean(),
  improvedStreak: small,
  stableVisitsAtMaximum: small,
  relapsesInHalfYear: small,
  missingScoresInRow: small,
  consecutiveMissed: small,
  config: fc.record({ fortnightlyStep: fc.boolean(), weeklyDays: fc.integer({ min: 3, max: 14 }) }),
});
/** An ordinary treated visit: nothing above row 8 of the table takes it away. */
const plainVisit = anyInput.map((input) => ({
  ...input,
  event: 'treated' as const,
  redFlag: false,
  adverseEvent: 'none' as const,
  daysSinceLastVisit: 7,
}));

describe('whatever is recorded', () => {
  it('the same facts give the same step, and the facts are left alone', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const before = structuredClone(input);
        expect(nextStep(input)).toEqual(nextStep(before));
        expect(input).toEqual(before);
      }),
    );
  });

  it('only weekly, fortnightly and monthly carry an interval, and only from the settings', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { phase, intervalDays } = nextStep(input);
        const allowed: Partial<Record<CadencePhase, number[]>> = {
          weekly: [input.config.weeklyDays],
          fortnightly: [14],
          monthly: [14, 28, 35, 42],
        };
        expect(allowed[phase] ?? [null]).toContain(intervalDays);
      }),
      { numRuns: 1000 },
    );
  });

  it('no flag is said twice, and a lower dose is said first after an adverse event', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { flags } = nextStep(input);
        expect(new Set(flags).size).toBe(flags.length);
        if (!input.redFlag && input.adverseEvent === 'moderate') expect(flags[0]).toBe('lower_dose_next');
      }),
    );
  });

  it('a visit that did not happen never moves the phase, except to lapsed', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...CadenceEvent.options.slice(1)), (input, event) => {
        const { phase } = nextStep({ ...input, event, redFlag: false, adverseEvent: 'none' });
        expect([input.phase, 'lapsed']).toContain(phase);
      }),
    );
  });

  it('a missing score is not a zero: it never moves the plan on', () => {
    fc.assert(
      fc.property(
        plainVisit,
        fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const),
        (input, phase) => {
          const missing = nextStep({ ...input, phase, painToday: null });
          expect([phase, 'review']).toContain(missing.phase);
          expect(missing.flags[0]).toBe('missing_score');
          const zero = nextStep({ ...input, phase, painToday: 0, baselinePain: 6, globalChange: 2 });
          expect(zero.flags).not.toContain('missing_score');
        },
      ),
    );
  });

  it('a red flag always refers and holds bookings', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(nextStep({ ...input, redFlag: true })).toEqual({
          phase: 'referred',
          intervalDays: null,
          flags: ['red_flag', 'hold_bookings'],
        });
      }),
    );
  });
});
