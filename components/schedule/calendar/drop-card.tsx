import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Drop } from '@/lib/domain/calendar-drop';

const icons = { fits: CircleCheck, same: CircleCheck, ask: CircleAlert, refused: CircleX };

/** What happens when the appointment is let go here, beside the hand: ink on paper, turned round. */
export function DropCard({ drop, style }: { drop: Drop; style: CSSProperties }) {
  const Icon = icons[drop.verdict];
  return (
    <div
      aria-hidden="true"
      style={style}
      className="pointer-events-none absolute z-40 w-[246px] rounded-m bg-ink px-3.5 py-2.5 text-ground text-sm leading-snug shadow-card"
    >
      <p className="flex items-start gap-2 font-bold">
        <Icon className="mt-0.5 size-5 shrink-0" />
        {drop.title}
      </p>
      {drop.lines.length > 0 ? <p className="mt-0.5">{drop.lines.join(' ')}</p> : null}
    </div>
  );
}
