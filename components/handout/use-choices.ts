import { useCallback, useState } from 'react';
import type { BlockId } from '@/lib/handout/block';
import type { HandoutChoices } from '@/lib/handout/facts';
import type { HandoutDesk } from '@/lib/handout/issue';

/** Choices of the visits of this tab, so that a look at another step loses none. Gone with the page: they are no record. */
const kept = new Map<string, HandoutChoices>();

export type Choices = Readonly<{
  choices: HandoutChoices;
  toggle: (block: BlockId, on: boolean) => void;
  choose: (part: Partial<Pick<HandoutChoices, 'language' | 'paper' | 'size'>>) => void;
  /** Wall time; empty takes it back. */
  setHeatFrom: (time: string) => void;
  setOwnSentence: (text: string) => void;
}>;

/**
 * What the therapist chose for the sheet. Begins where this visit's newest frozen sheet ended, else in the language and
 * size the client had before, with everything on.
 */
export function useChoices(visitId: string, desk: HandoutDesk, paper: HandoutChoices['paper']): Choices {
  const [choices, setChoices] = useState<HandoutChoices>(
    () => kept.get(visitId) ?? desk.latest?.choices ?? firstChoices(desk, paper),
  );
  const change = useCallback(
    (next: (now: HandoutChoices) => HandoutChoices) =>
      setChoices((now) => {
        const changed = next(now);
        kept.set(visitId, changed);
        return changed;
      }),
    [visitId],
  );
  return {
    choices,
    toggle: (block, on) => change((now) => toggled(now, block, on, offByItself(desk, block))),
    choose: (part) => change((now) => ({ ...now, ...part })),
    setHeatFrom: (time) =>
      change(({ heatFrom: _before, ...rest }) => (time ? { ...rest, heatFrom: time } : rest)),
    setOwnSentence: (text) =>
      change(({ ownSentence: _before, ...rest }) =>
        text.trim() ? { ...rest, ownSentence: text.trim() } : rest,
      ),
  };
}

function firstChoices(desk: HandoutDesk, paper: HandoutChoices['paper']): HandoutChoices {
  return {
    language: desk.languageBefore ?? 'en',
    paper,
    size: desk.sizeBefore ?? 'standard',
    off: [],
    added: [],
  };
}

const offByItself = ({ setting }: HandoutDesk, block: BlockId) =>
  setting.content.some(({ id, condition }) => id === block && condition === 'clinic_offers');

function toggled(now: HandoutChoices, block: BlockId, on: boolean, opt: boolean): HandoutChoices {
  const without = (ids: readonly BlockId[]) => ids.filter((id) => id !== block);
  return {
    ...now,
    off: on || opt ? without(now.off) : [...without(now.off), block],
    added: on && opt ? [...without(now.added), block] : without(now.added),
  };
}
