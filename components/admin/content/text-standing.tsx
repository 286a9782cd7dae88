import { CircleCheck, CircleDashed, Hourglass, TriangleAlert } from 'lucide-react';
import { Pill } from '@/components/ui/pill';
import type { ReviewStanding } from '@/lib/handout/content';
import { sayDate } from '@/lib/when';

type TextStandingProps = {
  standing: ReviewStanding;
  expires: string | null;
  today: string;
  /** It was read before, and sent back. */
  again?: boolean | undefined;
  /** "Asha Menon, physiotherapist", when it was read. */
  by?: string | undefined;
};

/** How the review of one text stands, in a shape and words. */
export function TextStanding({ standing, expires, today, again, by }: TextStandingProps) {
  const until = expires ? sayDate(expires, today) : '';
  switch (standing) {
    case 'not_reviewed':
      return (
        <Pill icon={<CircleDashed />} tone="warn">
          {again ? 'To be read again' : 'Not read yet'}
        </Pill>
      );
    case 'overdue':
      return (
        <Pill icon={<TriangleAlert />} tone="danger">
          Ran out on {until}
        </Pill>
      );
    case 'due_soon':
      return (
        <Pill icon={<Hourglass />} tone="warn">
          Runs out on {until}
        </Pill>
      );
    default:
      return (
        <Pill icon={<CircleCheck />} tone="good">
          {by ? `${by}, again by ${until}` : `Again by ${until}`}
        </Pill>
      );
  }
}
