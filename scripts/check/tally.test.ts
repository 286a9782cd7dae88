import { describe, expect, it } from 'vitest';
import { add, noChecks, oneCheck, tallyPlaywright, tallyVitest } from './tally';

const file = (status: string, tests: number) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

describe('the last line of npm test', () => {
  it('adds up every stage', () => {
    const all = [oneCheck(0), oneCheck(2), { passed: 7, failed: 0 }].reduce(add, noChecks);
    expect(all).toEqual({ passed: 8, failed: 1 });
  });

  it('counts a test file that could not even be loaded', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 0,
      testResults: [file('passed', 3), file('failed', 0)],
    };
    expect(tallyVitest(report, 1)).toEqual({ passed: 3, failed: 1 });
  });

  it('never calls a run green that ended badly, found nothing or left no report', () => {
    const green = { numPassedTests: 3, numFailedTests: 0, testResults: [file('passed', 3)] };
    expect(tallyVitest(green, 0)).toEqual({ passed: 3, failed: 0 });
    expect(tallyVitest(green, 1).failed).toBe(1);
    expect(tallyVitest({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0).failed).toBe(1);
    expect(tallyVitest(null, 0).failed).toBe(1);
    expect(tallyPlaywright(undefined, 0).failed).toBe(1);
  });

  it('counts a journey that only passed at the second try as failed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } };
    expect(tallyPlaywright(report, 1)).toEqual({ passed: 4, failed: 2 });
  });
});
