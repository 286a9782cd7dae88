'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and until this page can react to a tap; true from then on. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
