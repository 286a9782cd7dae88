'use client';

import type { Route } from 'next';
import { useState } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { Button, ButtonLink } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import { alwaysPrinted } from '@/lib/handout/block';
import type { SittingText } from '@/lib/handout/sitting';
import { ApproveDialog } from './approve-dialog';
import type { ContentActions } from './content-actions';
import { ReasonDialog } from './reason-dialog';
import type { Reviewer } from './reviewer-fields';

type BlockBarProps = {
  text: SittingText;
  retired: boolean;
  today: string;
  reviewer: Reviewer;
  actions: Pick<ContentActions, 'approve' | 'again' | 'retire' | 'bringBack'>;
};

type Open = 'approve' | 'again' | 'retire' | 'back' | null;

/** What can be done with one text: approve, edit, have it read again, and take its block off the sheets. */
export function BlockBar({ text, retired, today, reviewer, actions }: BlockBarProps) {
  const { id, language, version, standing } = text;
  const [open, setOpen] = useState<Open>(null);
  const say = useToast();
  const close = () => setOpen(null);
  const stays = alwaysPrinted.includes(id);
  const edit = `/admin/content/${id}/edit?language=${language}` as Route;
  const done = (words: string) => () => {
    say({ text: words });
    close();
  };
  return (
    <>
      <ActionBar
        start={
          stays ? (
            <p className="max-w-[40ch] text-ink-soft text-sm">
              {id} stands on every sheet and is never retired.
            </p>
          ) : retired ? null : (
            <Button variant="danger" size={56} onClick={() => setOpen('retire')}>
              Retire {id}
            </Button>
          )
        }
      >
        {retired ? (
          <Button variant="main" size={56} onClick={() => setOpen('back')}>
            Bring {id} back
          </Button>
        ) : (
          <>
            {standing === 'not_reviewed' ? null : (
              <Button size={56} onClick={() => setOpen('again')}>
                Have it read again
              </Button>
            )}
            <ButtonLink size={56} href={edit} variant={standing === 'reviewed' ? 'main' : 'outline'}>
              Edit the words
            </ButtonLink>
            {standing === 'reviewed' ? null : (
              <Button variant="main" size={56} onClick={() => setOpen('approve')}>
                Approve version {version}
              </Button>
            )}
          </>
        )}
      </ActionBar>
      {open === 'approve' ? (
        <ApproveDialog
          texts={[text]}
          today={today}
          reviewer={reviewer}
          action={actions.approve}
          onClose={close}
          onDone={done(`${id} is approved.`)}
        />
      ) : null}
      {open === 'again' ? (
        <ReasonDialog
          title={`Have ${id} read again?`}
          sub={
            stays
              ? 'It goes on printing, and is your task until it is read.'
              : 'It leaves every sheet to come until a clinician has read it.'
          }
          verb="Have it read again"
          action={actions.again}
          input={(reason) => ({ texts: [{ blockId: id, language, version }], reason })}
          onClose={close}
          onDone={done(`${id} waits to be read again.`)}
        />
      ) : null}
      {open === 'retire' ? (
        <ReasonDialog
          title={`Retire ${id}?`}
          sub="It leaves every sheet to come, in every language. Sheets already issued keep it. It can be brought back."
          verb={`Retire ${id}`}
          action={actions.retire}
          input={(reason) => ({ blockId: id, reason })}
          onClose={close}
          onDone={done(`${id} is retired.`)}
        />
      ) : null}
      {open === 'back' ? (
        <ReasonDialog
          title={`Bring ${id} back?`}
          sub="It is offered for every sheet to come, as far as its reviews hold."
          verb={`Bring ${id} back`}
          tone="main"
          action={actions.bringBack}
          input={(reason) => ({ blockId: id, reason })}
          onClose={close}
          onDone={done(`${id} is offered again.`)}
        />
      ) : null}
    </>
  );
}
