import { CalendarHeart, Printer } from 'lucide-react';
import type { Route } from 'next';
import { Button, ButtonLink } from '@/components/ui/button';
import type { Day } from '@/lib/when';
import { Legend } from './legend';

type CalendarFootProps = { day: Day; proposed: number; onDrawer: () => void };

/** The key, the day on paper, and on a narrow screen the way to what stands beside the grid elsewhere. */
export function CalendarFoot({ day, proposed, onDrawer }: CalendarFootProps) {
  return (
    <footer className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pt-1.5 pb-0.5">
      <Legend />
      <span className="ml-auto flex gap-2">
        <Button className="wide:hidden" onClick={onDrawer}>
          <CalendarHeart aria-hidden="true" />
          Proposed {proposed}
        </Button>
        <ButtonLink
          href={`/schedule/print?day=${day}` as Route}
          variant="quiet"
          prefetch={false}
          className="px-3"
        >
          <Printer aria-hidden="true" />
          Day list
        </ButtonLink>
      </span>
    </footer>
  );
}
