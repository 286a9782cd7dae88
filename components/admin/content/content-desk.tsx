'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Verdict } from '@/lib/handout/content';
import type { DeskSource } from '@/lib/handout/content-desk';
import type { BlockRow } from '@/lib/handout/desk-rows';
import { AttachDialog } from './attach-dialog';
import { BlockList } from './block-list';
import { ChangeVerdict } from './change-verdict';
import { ClaimFoot } from './claim-foot';
import { ClaimPanel } from './claim-panel';
import type { ContentActions } from './content-actions';
import { blocksBeside, type QuestionView, tiedTo } from './desk-view';
import { QuestionList } from './question-list';
import { UnwrittenQuestion } from './unwritten-question';
import { VerdictHistory } from './verdict-history';
import { WriteClaim } from './write-claim';

type ContentDeskProps = {
  source: DeskSource | null;
  questions: readonly [QuestionView, ...QuestionView[]];
  blocks: readonly BlockRow[];
  today: string;
  /** "22 Nov: 14 blocks, 3 languages, 0 found" */
  checked: string;
  /** Sentences on texts that print in English, or wait. */
  notes: readonly string[];
  /** The question to begin with. */
  first: number;
  reviewer: { name: string; profession: string };
  actions: Pick<ContentActions, 'writeClaim' | 'changeVerdict' | 'attach' | 'detach'>;
};

type Open = 'write' | 'verdict' | 'history' | 'attach' | null;

/** Question, claims, sheet texts: the three columns in the direction of the work. */
export function ContentDesk(props: ContentDeskProps) {
  const { source, questions, blocks, today, checked, notes, first, reviewer, actions } = props;
  const [number, setNumber] = useState(first);
  const [letter, setLetter] = useState('a');
  const [only, setOnly] = useState<Verdict | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const question = questions.find((one) => one.number === number) ?? questions[0];
  const claim = question.claims.find((one) => one.letter === letter) ?? question.claims[0];

  const choose = (chosen: number) => {
    setNumber(chosen);
    const wanted = questions.find((one) => one.number === chosen)?.claims;
    setLetter((only && wanted?.find(({ verdict }) => verdict === only)?.letter) || 'a');
    window.history.replaceState(null, '', `?q=${chosen}`);
  };
  const filter = (verdict: Verdict | null) => {
    setOnly(verdict);
    const hit = (one: QuestionView) => one.claims.find((each) => each.verdict === verdict);
    if (!verdict || hit(question)) return;
    const next = questions.find(hit);
    if (!next) return;
    setNumber(next.number);
    setLetter(hit(next)?.letter ?? 'a');
  };

  const close = () => setOpen(null);
  const write = () => setOpen('write');
  return (
    <div className="grid items-start rounded-l border border-line bg-surface tablet:grid-cols-[330px_minmax(0,1fr)] wide:grid-cols-[404px_minmax(0,1fr)] desk:h-[max(740px,calc(100dvh-120px))] desk:grid-cols-[404px_minmax(0,1fr)_380px] desk:items-stretch print:hidden">
      <div className="flex min-h-0 flex-col border-line tablet:row-span-2 desk:row-span-1 tablet:self-stretch tablet:border-r">
        <QuestionList
          source={source}
          questions={questions}
          today={today}
          chosen={question.number}
          onChoose={choose}
          only={only}
          onOnly={filter}
        />
      </div>
      {claim ? (
        <ClaimPanel
          key={`${question.number}${claim.letter}`}
          question={question}
          claim={claim}
          onClaim={setLetter}
          blocks={blocksBeside(question.number, claim, blocks)}
          checked={checked}
          onHistory={() => setOpen('history')}
          onWrite={question.flags.includes('gone') ? undefined : write}
          onAttach={isPrintable(claim.verdict) ? () => setOpen('attach') : undefined}
          foot={
            <ClaimFoot claim={claim}>
              <Button onClick={() => setOpen('verdict')}>Change verdict</Button>
            </ClaimFoot>
          }
        />
      ) : (
        <UnwrittenQuestion question={question} onWrite={write} />
      )}
      <div className="flex min-h-0 flex-col border-line max-desk:border-t desk:border-l">
        <BlockList
          blocks={blocks}
          tied={tiedTo(question)}
          today={today}
          foot={
            notes.length > 0 ? (
              <div className="grid gap-1 px-5 py-3 text-ink-soft text-sm max-tablet:px-4">
                {notes.map((note) => (
                  <p key={note}>{note}</p>
                ))}
              </div>
            ) : null
          }
        />
      </div>
      {open === 'write' ? (
        <WriteClaim
          question={question}
          reviewer={reviewer}
          action={actions.writeClaim}
          onClose={close}
          onDone={(written) => {
            setOnly(null);
            setLetter(written);
            close();
          }}
        />
      ) : null}
      {claim ? (
        <>
          <ChangeVerdict
            key={`verdict ${question.number}${claim.letter} ${claim.verdict}`}
            open={open === 'verdict'}
            onClose={close}
            question={question}
            claim={claim}
            blocks={blocks}
            reviewer={reviewer}
            action={actions.changeVerdict}
          />
          <VerdictHistory open={open === 'history'} onClose={close} question={question} claim={claim} />
          <AttachDialog
            open={open === 'attach'}
            onClose={close}
            question={question}
            claim={claim}
            blocks={blocks}
            actions={actions}
          />
        </>
      ) : null}
    </div>
  );
}

const isPrintable = (verdict: Verdict) => verdict === 'use' || verdict === 'use_with_caveat';
