const patienceMilliseconds = 4000;

/** Whether the clinic answers just now: a network that is there may still lead nowhere. */
export async function clinicAnswers(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    return (await fetch('/api/health', { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}
