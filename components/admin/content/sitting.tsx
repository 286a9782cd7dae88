'use client';

import { useState } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { languages } from '@/lib/handout/language';
import type { SittingText } from '@/lib/handout/sitting';
import { ApproveDialog } from './approve-dialog';
import type { ContentActions } from './content-actions';
import type { Reviewer } from './reviewer-fields';
import { SittingRow } from './sitting-row';

type SittingProps = {
  texts: readonly [SittingText, ...SittingText[]];
  today: string;
  reviewer: Reviewer;
  action: ContentActions['approve'];
};

const sayTexts = (count: number) => (count === 1 ? '1 text' : `${count} texts`);

/** All texts of one language that wait, to be read from top to bottom and approved at once, or some of them. */
export function Sitting({ texts, today, reviewer, action }: SittingProps) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly SittingText[]>([]);
  const say = useToast();
  const read = texts.filter(({ id }) => ticked.has(id));
  const chosen = read.length > 0 ? read : texts;
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const done = () => {
    say({ text: `${sayTexts(asked.length)} in ${languages[texts[0].language]} approved.` });
    setAsked([]);
    setTicked(new Set());
  };
  return (
    <>
      <ol className="overflow-clip rounded-l border border-line bg-surface">
        {texts.map((text) => (
          <SittingRow
            key={`${text.id} v${text.version}`}
            text={text}
            today={today}
            ticked={ticked.has(text.id)}
            onTick={(on) => tick(text.id, on)}
          />
        ))}
      </ol>
      <div className="-mx-7 mt-5 -mb-7 sticky bottom-(--bottom-bar,0px) z-20 max-tablet:-mx-4">
        <ActionBar
          start={
            <p className="font-semibold">
              {read.length} of {texts.length} ticked as read
            </p>
          }
        >
          <Button variant="main" size={56} onClick={() => setAsked(chosen)}>
            {chosen.length === 1
              ? 'Approve the one I have read'
              : `Approve ${chosen.length === texts.length ? 'all' : 'the'} ${chosen.length} that I have read`}
          </Button>
        </ActionBar>
      </div>
      {asked.length > 0 ? (
        <ApproveDialog
          texts={asked}
          today={today}
          reviewer={reviewer}
          action={action}
          onClose={() => setAsked([])}
          onDone={done}
        />
      ) : null}
    </>
  );
}
