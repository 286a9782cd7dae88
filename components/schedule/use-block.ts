'use client';

import { useEffect, useState } from 'react';
import { useClinic } from '@/components/shell/use-clinic';
import type { BlockDate, BlockSearch, BlockWeek } from '@/lib/domain/appointment';

export type Block = Readonly<{
  /** The later weeks from the date chosen; null while they are looked up, or when no block is asked for. */
  later: readonly BlockWeek[] | null;
  message: string | null;
}>;

/** Looks up what a weekly block from this date would be; an answer to an earlier question is dropped. */
function useBlock(search: BlockSearch | null): Block {
  const send = useClinic();
  const [read, setRead] = useState<Block & { url: string | null }>({ ...nothing, url: null });
  const url = search ? `/api/v1/weekly-block?${queryOf(search)}` : null;
  useEffect(() => {
    let current = true;
    // What was found before may be taken by now.
    setRead({ ...nothing, url: null });
    if (!url) return;
    void send<{ weeks: BlockWeek[] }>(url).then((answer) => {
      if (!current) return;
      const later = answer.ok ? answer.value.weeks : null;
      setRead({ url, later, message: answer.ok ? null : answer.message });
    });
    return () => {
      current = false;
    };
  }, [send, url]);
  // Never the weeks of another date, not even for a moment.
  return read.url === url ? read : nothing;
}

const nothing: Block = { later: null, message: null };

function queryOf({ clientId, episodeId, serviceId, startsAt, staffId, roomId }: BlockSearch): string {
  const query = new URLSearchParams({
    client: clientId,
    service: serviceId,
    at: startsAt,
    staff: staffId,
    room: roomId,
  });
  if (episodeId) query.set('episode', episodeId);
  return query.toString();
}

export type Weeks = Block &
  Readonly<{
    weeks: number;
    /** How many may be booked in one go; 1 where no block is. */
    most: number;
    onWeeks: (weeks: number) => void;
    /** The later dates as they are sent. */
    dates: BlockDate[] | null;
    /** The dates of a block are still looked up. */
    waiting: boolean;
  }>;

/** One date or a block of weeks from it; `room` is how many the plan has room for, as far as known here. */
export function useWeeks(search: BlockSearch | null, room: number): Weeks {
  const [chosen, onWeeks] = useState(1);
  const block = useBlock(room > 1 ? search : null);
  const most = Math.min(room, block.later ? block.later.length + 1 : room);
  const weeks = Math.min(chosen, most);
  const waiting = search !== null && weeks > 1 && block.later === null;
  return { ...block, weeks, most, onWeeks, dates: datesOf(block.later, weeks), waiting };
}

/** The later dates of so many weeks, as they are sent; a week without a free time has none. */
function datesOf(later: readonly BlockWeek[] | null, weeks: number): BlockDate[] | null {
  if (weeks === 1) return null;
  return (later ?? []).slice(0, weeks - 1).flatMap(({ offer }) => {
    if (!offer) return [];
    const { startsAt, staffId, roomId } = offer;
    return [{ startsAt, staffId, roomId }];
  });
}
