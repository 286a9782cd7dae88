import { CircleCheck } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ContentDesk } from '@/lib/handout/content-desk';
import { type Language, languageCodes, languages } from '@/lib/handout/language';
import { newestText } from '@/lib/handout/text-tasks';
import { distance, sayDay } from '@/lib/when';
import { waitingIn } from './desk-of';

/** Nothing waits in this language: when to come back, and what else there is. */
export function SittingDone({ desk, language }: { desk: ContentDesk; language: Language }) {
  const next = desk.blocks
    .flatMap((block) => {
      const review = newestText(block, language)?.review;
      return review?.state === 'reviewed' && !block.retired ? [review.expires] : [];
    })
    .sort()[0];
  const other = languageCodes.find((code) => code !== language && waitingIn(desk, code) > 0);
  return (
    <div className="rounded-l border border-line bg-surface">
      <EmptyState
        icon={<CircleCheck />}
        title={`Nothing waits in ${languages[language]}`}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            {other ? (
              <ButtonLink href={`/admin/content/sitting?language=${other}` as Route}>
                Read {languages[other]} ({waitingIn(desk, other)})
              </ButtonLink>
            ) : null}
            <ButtonLink href="/today" variant="main">
              Go to Today
            </ButtonLink>
          </div>
        }
      >
        {next
          ? `The first to look at again: by ${sayDay(next, desk.today)} (${distance(next, desk.today)}).`
          : ''}
      </EmptyState>
    </div>
  );
}
