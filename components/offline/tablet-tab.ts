import { v4 as uuidv4 } from 'uuid';

/** This tab, for as long as the page lives. */
export const thisTab = uuidv4();

const prefix = 'palpate tab ';
const turn = 'palpate sending';
let stood = false;

/** Shows the other tabs that this one is alive and sends what it holds by itself. */
export function standUp(): void {
  if (stood || !navigator.locks) return;
  stood = true;
  void navigator.locks.request(prefix + thisTab, () => new Promise<never>(() => undefined));
}

/** The tabs of this tablet that live; null where the browser cannot say. */
export async function livingTabs(): Promise<ReadonlySet<string> | null> {
  if (!navigator.locks) return null;
  const { held } = await navigator.locks.query();
  const names = (held ?? []).flatMap(({ name }) =>
    name?.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
  return new Set([...names, thisTab]);
}

/** One tab of this tablet sends at a time. */
export const inTurn = <T>(send: () => Promise<T>): Promise<T> =>
  navigator.locks ? (navigator.locks.request(turn, send) as Promise<T>) : send();
