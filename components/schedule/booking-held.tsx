import { CircleAlert } from 'lucide-react';
import type { BookingChoices } from '@/lib/domain/appointment';

type BookingHeldProps = { episodes: BookingChoices['episodes']; about: string };

/** Said before a time is chosen, not after. */
export function BookingHeld({ episodes, about }: BookingHeldProps) {
  const referred = episodes.some((one) => one.phase === 'referred');
  const inReview = episodes.find((one) => one.id === about)?.phase === 'review';
  if (!referred && !inReview) return null;
  return (
    <p className="flex items-center gap-3 rounded-m bg-warn-soft px-4 py-3">
      <CircleAlert aria-hidden="true" className="size-5 shrink-0 text-warn" />
      {referred
        ? 'Referred: bookings are held until written clearance comes in.'
        : 'In re-evaluation: nothing can be booked until the therapist decided how it goes on.'}
    </p>
  );
}
