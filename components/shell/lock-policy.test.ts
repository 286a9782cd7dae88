import { describe, expect, it } from 'vitest';
import { idleLimit } from './lock-policy';

const minutes = (limit: number) => limit / 60_000;
const treating = { treat: true, holdRunning: false };

describe('the time until a tablet locks', () => {
  it('is the clinic’s, outside the step Treat', () => {
    expect(minutes(idleLimit(3, []))).toBe(3);
    expect(minutes(idleLimit(15, [{ treat: false, holdRunning: false }]))).toBe(15);
  });

  it('is 20 minutes in Treat', () => {
    expect(minutes(idleLimit(3, [treating]))).toBe(20);
  });

  it('never comes while a hold runs, whatever else is on the page', () => {
    const limit = idleLimit(3, [treating, { treat: true, holdRunning: true }]);
    expect(limit).toBe(Number.POSITIVE_INFINITY);
  });
});
