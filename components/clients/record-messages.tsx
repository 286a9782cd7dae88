import { CircleCheck, CircleX } from 'lucide-react';
import { type ClientMessages, messageStateWords, sayMessageStanding } from '@/lib/domain/message';
import { saySlot, type Zone } from '@/lib/when';
import { RecordPart, RecordRow } from './record-list';

type RecordMessagesProps = { given: ClientMessages; today: string; zone: Zone };

/** Whether this client gets messages about appointments, and what became of the last ones. */
export function RecordMessages({ given: { standing, last }, today, zone }: RecordMessagesProps) {
  const Icon = standing.on ? CircleCheck : CircleX;
  return (
    <RecordPart id="messages" title="Messages" empty="" aside={null}>
      <li className="flex items-center gap-2 py-3">
        <Icon
          aria-hidden="true"
          className={`size-[18px] shrink-0 ${standing.on ? 'text-good' : 'text-ink-soft'}`}
        />
        <span className="break-words">{sayMessageStanding(standing)}</span>
      </li>
      {last.map(({ id, subject, state, at, why }) => (
        <RecordRow
          key={id}
          main={subject}
          sub={`${messageStateWords[state]} · ${saySlot(at, zone, today)}${why && state !== 'sent' ? ` · ${why}` : ''}`}
        />
      ))}
    </RecordPart>
  );
}
