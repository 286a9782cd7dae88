import { useSyncExternalStore } from 'react';

/** What this device remembers of how Treat is worked with; off until it was switched on. */
export type DeviceChoice = 'oily-hands' | 'sound';

const choices = new Map<DeviceChoice, boolean>();
const listeners = new Set<() => void>();
const keyOf = (choice: DeviceChoice) => `palpate-${choice}`;

function chosen(choice: DeviceChoice): boolean {
  const known = choices.get(choice);
  if (known !== undefined) return known;
  let read = false;
  try {
    read = localStorage.getItem(keyOf(choice)) === '1';
  } catch {
    // A closed store remembers nothing.
  }
  choices.set(choice, read);
  return read;
}

/** `remember` false holds for this page only. */
export function choose(choice: DeviceChoice, on: boolean, remember = true): void {
  choices.set(choice, on);
  for (const listener of listeners) listener();
  try {
    if (remember) localStorage.setItem(keyOf(choice), on ? '1' : '0');
  } catch {
    // As above.
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useDeviceChoice = (choice: DeviceChoice): boolean =>
  useSyncExternalStore(
    subscribe,
    () => chosen(choice),
    () => false,
  );
