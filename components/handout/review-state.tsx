import { Check, CircleDashed, Hourglass, Languages, TriangleAlert } from 'lucide-react';
import type { ComposeRow } from '@/lib/handout/document';
import { type Day, sayDate } from '@/lib/when';

const look = 'flex items-center justify-end gap-1.5 [&_svg]:size-4 [&_svg]:shrink-0';

/** Whether a clinician of this clinic has read the text, and the language it falls back to, in a shape and a word. */
export function ReviewState({ row, today }: { row: ComposeRow; today: Day }) {
  const english = row.inEnglish && row.on;
  return (
    <>
      {english ? (
        <span className={`${look} text-ink-soft`}>
          <Languages aria-hidden="true" />
          in English
        </span>
      ) : null}
      {english && row.review.standing === 'reviewed' ? null : <Standing review={row.review} today={today} />}
    </>
  );
}

function Standing({ review, today }: { review: ComposeRow['review']; today: Day }) {
  switch (review.standing) {
    case 'reviewed':
      return (
        <span className={`${look} font-semibold text-good`}>
          <Check aria-hidden="true" />
          reviewed
        </span>
      );
    case 'due_soon':
      return (
        <span className={`${look} font-semibold text-warn`}>
          <Hourglass aria-hidden="true" />
          {review.expires ? `review by ${sayDate(review.expires, today)}` : 'review soon'}
        </span>
      );
    case 'overdue':
      return (
        <span className={`${look} font-semibold text-danger`}>
          <TriangleAlert aria-hidden="true" />
          review has run out
        </span>
      );
    case 'not_reviewed':
      return (
        <span className={`${look} text-ink-soft`}>
          <CircleDashed aria-hidden="true" />
          not yet reviewed here
        </span>
      );
  }
}
