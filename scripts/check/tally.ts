import { z } from 'zod';

/** Checks passed and failed. */
export type Tally = { passed: number; failed: number };

export const noChecks: Tally = { passed: 0, failed: 0 };

export const add = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** A tool that says only good or bad counts as one check. */
export const oneCheck = (exitCode: number): Tally =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const VitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * Counts a vitest run from its JSON report. A file that broke before its first test counts as one failure, and
 * so does a run that found nothing, left no report, or ended badly without saying which test did it.
 */
export function tallyVitest(report: unknown, exitCode: number): Tally {
  const parsed = VitestReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = parsed.data;
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return honest({ passed: numPassedTests, failed: numFailedTests + broken.length }, exitCode);
}

/** Counts a Playwright run; a test that needed a second try has failed once, so it counts as failed. */
export function tallyPlaywright(report: unknown, exitCode: number): Tally {
  const parsed = PlaywrightReport.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = parsed.data.stats;
  return honest({ passed: expected, failed: unexpected + flaky }, exitCode);
}

function honest(tally: Tally, exitCode: number): Tally {
  const nothingRan = tally.passed + tally.failed === 0;
  return tally.failed === 0 && (exitCode !== 0 || nothingRan) ? { ...tally, failed: 1 } : tally;
}
