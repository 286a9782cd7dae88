import { hearClock } from './tablet-clock';

const patienceMilliseconds = 4000;

/** Whether the clinic answers just now: a network that is there may still lead nowhere. */
export async function clinicAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const askedAt = Date.now();
    const answer = await fetch('/api/health', { cache: 'no-store', signal });
    hearClock(answer, askedAt);
    return answer.ok;
  } catch {
    return false;
  }
}
