import type { Ghost } from '@/lib/domain/calendar-ghosts';
import type { GridHours } from '@/lib/domain/calendar-grid';
import { minuteOf } from '@/lib/domain/calendar-grid';
import { clientName } from '@/lib/domain/client-card';
import { firstNameOf } from '@/lib/person-name';
import { localTime, sayDay, type Zone } from '@/lib/when';
import { blockPlace } from './block-place';

type GhostBlockProps = {
  ghost: Ghost;
  /** Belongs to the client chosen on the right. */
  strong: boolean;
  hours: GridHours;
  zone: Zone;
  onOpen: (ghost: Ghost) => void;
};

/** A time a plan would take, dashed: it holds nothing until the client said yes. */
export function GhostBlock({ ghost, strong, hours, zone, onOpen }: GhostBlockProps) {
  const minutes = (Date.parse(ghost.endsAt) - Date.parse(ghost.startsAt)) / 60_000;
  const name = clientName(ghost.plan.client);
  const time = localTime(ghost.startsAt, zone);
  const tone = strong
    ? 'border-2 border-accent text-accent-strong'
    : 'border-[1.5px] border-line-strong text-ink-soft';
  return (
    <button
      type="button"
      aria-label={`Proposed, not booked: ${name}, ${sayDay(ghost.onDay, ghost.onDay)}, ${time}, ${ghost.says}`}
      onClick={() => onOpen(ghost)}
      style={blockPlace(minuteOf(ghost.startsAt, zone), minutes, hours)}
      className={`absolute z-[6] overflow-hidden rounded-[9px] border-dashed bg-surface/85 px-2 pt-1 text-left leading-[1.2] focus-visible:z-20 ${tone}`}
    >
      <span className="line-clamp-2 font-semibold text-[0.9375rem]">
        {strong ? `${ghost.order} ${firstNameOf(name)}, ${time}` : name}
      </span>
      <span className="block truncate text-xs">{strong ? ghost.says : 'proposed'}</span>
    </button>
  );
}
