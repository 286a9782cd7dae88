import { useCallback, useEffect, useRef, useState } from 'react';
import { useVisit } from './visit-store';

/** For what needs the clinic to have everything: waits for it, says that it waits, and can be told not to. */
export function useSavedFirst(): Readonly<{
  /** True once all is saved; false when the wait was given up. */
  wait: () => Promise<boolean>;
  waiting: boolean;
  giveUp: () => void;
}> {
  const { whenSaved } = useVisit();
  const [waiting, setWaiting] = useState(false);
  const turn = useRef(0);

  const giveUp = useCallback(() => {
    turn.current += 1;
    setWaiting(false);
  }, []);
  const wait = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setWaiting(true);
    await whenSaved();
    if (turn.current !== mine) return false;
    setWaiting(false);
    return true;
  }, [whenSaved]);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  return { wait, waiting, giveUp };
}
