'use client';

import { useEffect, useRef, useState } from 'react';
import { useSignInAgain } from '@/components/shell/sign-in-again';
import type { ClientRow, ClientStart } from '@/lib/domain/client-search';

export type Shown =
  | Readonly<{ kind: 'start'; start: ClientStart }>
  | Readonly<{ kind: 'found'; rows: readonly ClientRow[] }>;

export type ClientSearchState = Readonly<{
  typed: string;
  type: (text: string) => void;
  archived: boolean;
  showArchived: (archived: boolean) => void;
  shown: Shown;
  /** What is shown does not answer what is typed yet. */
  searching: boolean;
  failed: string | null;
  again: () => void;
}>;

const pauseMs = 160;

async function ask(q: string, archived: boolean, signal: AbortSignal): Promise<Response> {
  return fetch('/api/clients', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ q, archived }),
    signal,
  });
}

type Answer = { start?: ClientStart; found?: ClientRow[]; message?: string };

/** Searches while typing: waits for a pause, drops answers that came too late, asks to sign in again. */
export function useClientSearch(start: ClientStart): ClientSearchState {
  const { ask: signInAgain } = useSignInAgain();
  const [typed, type] = useState('');
  const [archived, showArchived] = useState(false);
  const [shown, setShown] = useState<Shown>({ kind: 'start', start });
  const [searching, setSearching] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const fresh = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same once more
  useEffect(() => {
    if (fresh.current) {
      fresh.current = false;
      return;
    }
    const gone = new AbortController();
    async function search() {
      try {
        let response = await ask(typed, archived, gone.signal);
        if (response.status === 401 && (await signInAgain()))
          response = await ask(typed, archived, gone.signal);
        const answer: Answer = await response.json();
        if (gone.signal.aborted) return;
        if (answer.start) setShown({ kind: 'start', start: answer.start });
        else if (answer.found) setShown({ kind: 'found', rows: answer.found });
        setFailed(response.ok ? null : (answer.message ?? 'The search failed.'));
      } catch {
        if (gone.signal.aborted) return;
        setFailed('The clinic cannot be reached. Check the network and search again.');
      }
      setSearching(false);
    }
    setSearching(true);
    const timer = setTimeout(search, pauseMs);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [typed, archived, round, signInAgain]);

  const again = () => setRound((last) => last + 1);
  return { typed, type, archived, showArchived, shown, searching, failed, again };
}
