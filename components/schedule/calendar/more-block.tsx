import type { Route } from 'next';
import Link from 'next/link';
import { type GridHours, minuteOf } from '@/lib/domain/calendar-grid';
import type { More } from '@/lib/domain/calendar-lanes';
import { localTime, type Zone } from '@/lib/when';
import { blockPlace } from './block-place';

type MoreBlockProps = {
  more: More;
  /** Which column it stands in. */
  label: string;
  /** Where each of them has room. */
  href: Route;
  hours: GridHours;
  zone: Zone;
};

/** Appointments for which a column is too narrow: how many, and the way to them. */
export function MoreBlock({ more, label, href, hours, zone }: MoreBlockProps) {
  const from = new Date(more.from).toISOString();
  const until = new Date(more.until).toISOString();
  const count = more.ids.length;
  return (
    <Link
      href={href}
      prefetch={false}
      draggable={false}
      data-holds={more.ids.join(' ')}
      aria-label={`+${count} more, ${label}, ${localTime(from, zone)} to ${localTime(until, zone)}`}
      style={blockPlace(minuteOf(from, zone), (more.until - more.from) / 60_000, hours, more.at)}
      className="absolute z-10 flex min-h-12 flex-col items-center justify-center rounded-[9px] border border-line-strong bg-ground text-center font-semibold text-accent-strong text-xs leading-tight shadow-card focus-visible:z-20"
    >
      <span className="text-[0.9375rem]">+{count}</span>
      <span>more</span>
    </Link>
  );
}
