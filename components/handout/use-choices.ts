import { useCallback, useRef, useState } from 'react';
import type { BlockId } from '@/lib/handout/block';
import type { HandoutChoices } from '@/lib/handout/facts';
import type { HandoutDesk } from '@/lib/handout/issue';
import { firstChoices, toggled } from './sheet-choices';

/** Choices of the visits of this tab, so that a look at another step loses none. Gone with the page: they are no record. */
const kept = new Map<string, HandoutChoices>();

export type Choices = Readonly<{
  choices: HandoutChoices;
  /** What is chosen at this moment, a sentence just handed on by its field included. */
  newest: () => HandoutChoices;
  toggle: (block: BlockId, on: boolean) => void;
  choose: (part: Partial<Pick<HandoutChoices, 'language' | 'paper' | 'size'>>) => void;
  /** Wall time; empty takes it back. */
  setHeatFrom: (time: string) => void;
  setOwnSentence: (text: string) => void;
}>;

/** What the therapist chose for the sheet. */
export function useChoices(visitId: string, desk: HandoutDesk, paper: HandoutChoices['paper']): Choices {
  const [choices, setChoices] = useState(() => kept.get(visitId) ?? firstChoices(desk, paper));
  const now = useRef(choices);
  const change = useCallback(
    (next: (now: HandoutChoices) => HandoutChoices) => {
      now.current = next(now.current);
      kept.set(visitId, now.current);
      setChoices(now.current);
    },
    [visitId],
  );
  const newest = useCallback(() => now.current, []);
  const optIn = (block: BlockId) =>
    desk.setting.content.some(({ id, condition }) => id === block && condition === 'clinic_offers');
  return {
    choices,
    newest,
    toggle: (block, on) => change((was) => toggled(was, block, on, optIn(block))),
    choose: (part) => change((was) => ({ ...was, ...part })),
    setHeatFrom: (time) =>
      change(({ heatFrom: _before, ...rest }) => (time ? { ...rest, heatFrom: time } : rest)),
    setOwnSentence: (text) =>
      change(({ ownSentence: _before, ...rest }) =>
        text.trim() ? { ...rest, ownSentence: text.trim() } : rest,
      ),
  };
}
