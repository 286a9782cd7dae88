import { useCallback, useState } from 'react';
import type { BlockId } from '@/lib/handout/block';
import type { HandoutDocument } from '@/lib/handout/document';
import type { HandoutChoices } from '@/lib/handout/facts';

/** Choices of the visits of this tab, so that a look at another step loses none. Gone with the page: they are no record. */
const kept = new Map<string, HandoutChoices>();

export type Choices = Readonly<{
  choices: HandoutChoices;
  toggle: (block: BlockId, on: boolean) => void;
  setPaper: (paper: HandoutChoices['paper']) => void;
  setOwnSentence: (text: string) => void;
}>;

/** What the therapist chose for the sheet; begins where the newest frozen sheet ended, else with everything on. */
export function useChoices(
  visitId: string,
  { latest, paper }: { latest: HandoutDocument | null; paper: HandoutChoices['paper'] },
): Choices {
  const [choices, setChoices] = useState<HandoutChoices>(
    () => kept.get(visitId) ?? (latest ? choicesOf(latest) : { off: [], paper }),
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
    toggle: (block, on) =>
      change((now) => {
        const others = now.off.filter((id) => id !== block);
        return { ...now, off: on ? others : [...others, block] };
      }),
    setPaper: (next) => change((now) => ({ ...now, paper: next })),
    setOwnSentence: (text) =>
      change(({ ownSentence: _before, ...rest }) =>
        text.trim() ? { ...rest, ownSentence: text.trim() } : rest,
      ),
  };
}

function choicesOf({ rows, paper, ownSentence }: HandoutDocument): HandoutChoices {
  const off = rows.filter((row) => !row.on && !row.locked && row.blocked === null).map(({ id }) => id);
  return { off, paper, ...(ownSentence ? { ownSentence: ownSentence.text } : {}) };
}
