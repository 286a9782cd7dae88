import { useCallback, useEffect, useState } from 'react';
import { useSignInAgain } from '@/components/shell/sign-in-again';

/** What the clinic answered, or why it could not; `again` reads anew and keeps what is shown meanwhile. */
export type ClinicRead<T> = Readonly<{ value: T | null; problem: string | null; again: () => Promise<void> }>;

/** Milliseconds after which a network that swallows everything is said to be none. */
const patience = 20_000;
const unreachable = 'The clinic cannot be reached. What you recorded is safe; this part needs the network.';

/** Reads one of the clinic's own addresses for a step, asking to sign in again where the login has ended. */
export function useClinicRead<T>(path: string): ClinicRead<T> {
  const { ask } = useSignInAgain();
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const again = useCallback(async () => {
    try {
      const read = () => fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(patience) });
      let response = await read();
      if (response.status === 401 && (await ask())) response = await read();
      const answer: T & { message?: string } = await response.json();
      if (response.ok) setValue(answer);
      setProblem(response.ok ? null : (answer.message ?? unreachable));
    } catch {
      setProblem(unreachable);
    }
  }, [path, ask]);

  useEffect(() => {
    void again();
  }, [again]);
  return { value, problem, again };
}
