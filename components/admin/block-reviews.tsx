'use client';

import { CircleCheck, CircleDashed, Hourglass, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormMessage } from '@/components/ui/form-message';
import { Pill } from '@/components/ui/pill';
import { useToast } from '@/components/ui/toast';
import type { BlockApproval } from '@/lib/domain/clinic';
import { type Block, originWords, reviewStanding } from '@/lib/handout/content';
import { sayDate } from '@/lib/when';
import { AdminPage } from './admin-page';
import { BlockText } from './block-text';

type BlockReviewsProps = {
  blocks: readonly Block[];
  /** YYYY-MM-DD in the clinic's zone. */
  today: string;
  /** Who would approve. */
  reader: string;
  action: FormAction<BlockApproval, { approved: number }>;
};

export function BlockReviews({ blocks, today, reader, action }: BlockReviewsProps) {
  const [asked, setAsked] = useState<readonly Block[]>([]);
  const say = useToast();
  const form = useFormAction(action, ({ approved }) => {
    setAsked([]);
    say({ text: approved === 1 ? 'The text is approved.' : `${approved} texts are approved.` });
  });
  const stands = (block: Block) => reviewStanding(block.review, today);
  const left = blocks.filter((block) => stands(block) !== 'reviewed');
  const approved = blocks.length - left.length;

  return (
    <>
      <AdminPage
        title="Content"
        sub="Every sentence a handout can print. Until you approve a text, its sheet says in the footer that it has not been reviewed."
      >
        <ol className="overflow-clip rounded-l border border-line bg-surface">
          {blocks.map((block) => (
            <li
              key={block.id}
              className="grid gap-x-8 gap-y-3 border-line border-b px-6 py-5 last:border-b-0 wide:grid-cols-[250px_1fr]"
            >
              <div className="grid content-start justify-items-start gap-1">
                <p className="text-sm text-ink-soft">
                  {block.id} · version {block.version} · {originWords([block.origin])}
                </p>
                <h2>{block.title}</h2>
                <Standing block={block} today={today} />
                {stands(block) === 'reviewed' ? null : (
                  <Button variant="soft" className="mt-1.5" onClick={() => setAsked([block])}>
                    Approve this text
                  </Button>
                )}
              </div>
              <BlockText block={block} />
            </li>
          ))}
        </ol>
      </AdminPage>
      <ActionBar start={<p className="font-semibold">{`${approved} of ${blocks.length} approved`}</p>}>
        {left.length > 0 ? (
          <Button variant="main" size={56} onClick={() => setAsked(left)}>
            {left.length === blocks.length
              ? `Approve all ${left.length}`
              : `Approve the other ${left.length}`}
          </Button>
        ) : (
          <p className="text-ink-soft">Everything is approved.</p>
        )}
      </ActionBar>
      <Dialog
        open={asked.length > 0}
        onClose={() => setAsked([])}
        title={asked.length === 1 ? `Approve “${asked[0]?.title}”?` : `Approve ${asked.length} texts?`}
        sub={`${reader}, you say as this clinic’s clinician that you have read ${asked.length === 1 ? 'it' : 'them'} and that your clients may be given ${asked.length === 1 ? 'it' : 'them'}. Your name and today’s date are kept. It holds for a year.`}
        footer={
          <>
            <Button size={56} onClick={() => setAsked([])}>
              Not yet
            </Button>
            <Button
              variant="main"
              size={56}
              pending={form.pending}
              onClick={() => form.run({ blocks: asked.map(({ id, version }) => ({ blockId: id, version })) })}
            >
              {asked.length === 1 ? 'Approve it' : `Approve ${asked.length}`}
            </Button>
          </>
        }
      >
        <FormMessage message={form.message} />
      </Dialog>
    </>
  );
}

function Standing({ block, today }: { block: Block; today: string }) {
  const { review } = block;
  if (review.state === 'not_reviewed') {
    return (
      <Pill icon={<CircleDashed />} tone="warn">
        Not reviewed yet
      </Pill>
    );
  }
  const until = sayDate(review.expires, today);
  switch (reviewStanding(review, today)) {
    case 'overdue':
      return (
        <Pill icon={<TriangleAlert />} tone="danger">
          Review ran out on {until}
        </Pill>
      );
    case 'due_soon':
      return (
        <Pill icon={<Hourglass />} tone="warn">
          Review by {until}
        </Pill>
      );
    default:
      return (
        <Pill icon={<CircleCheck />} tone="good">
          {review.by}, {sayDate(review.on, today)}
        </Pill>
      );
  }
}
