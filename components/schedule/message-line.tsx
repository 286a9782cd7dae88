import { Mail, MailX } from 'lucide-react';
import { type MessageStanding, sayMessageOnBooking } from '@/lib/domain/message';

/** What the client will hear of a booking, or why nothing: a promise is shown only when it is kept. */
export function MessageLine({ standing }: { standing: MessageStanding }) {
  const Icon = standing.on ? Mail : MailX;
  return (
    <p className="mt-3.5 flex gap-3 text-ink-soft leading-snug">
      <Icon aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
      <span>{sayMessageOnBooking(standing)}</span>
    </p>
  );
}
