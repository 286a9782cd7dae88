import type { BlockId } from '@/lib/handout/block';
import type { HandoutChoices } from '@/lib/handout/facts';
import type { HandoutDesk } from '@/lib/handout/issue';

type Before = Pick<HandoutDesk, 'latest' | 'languageBefore' | 'sizeBefore'>;

/**
 * Where the choices of a visit begin: where its newest frozen sheet ended, else in the language and size the client
 * had before, with everything on.
 */
export function firstChoices(
  { latest, languageBefore, sizeBefore }: Before,
  paper: HandoutChoices['paper'],
): HandoutChoices {
  return (
    latest?.choices ?? {
      language: languageBefore ?? 'en',
      paper,
      size: sizeBefore ?? 'standard',
      off: [],
      added: [],
    }
  );
}

/** A block switched on or off; one that is off by itself (`optIn`) is named when it is on, the others when off. */
export function toggled(now: HandoutChoices, block: BlockId, on: boolean, optIn: boolean): HandoutChoices {
  const without = (ids: readonly BlockId[]) => ids.filter((id) => id !== block);
  return {
    ...now,
    off: on || optIn ? without(now.off) : [...without(now.off), block],
    added: on && optIn ? [...without(now.added), block] : without(now.added),
  };
}
