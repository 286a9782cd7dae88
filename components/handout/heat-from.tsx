'use client';

import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { WallTime } from '@/lib/when';

type HeatFromProps = { from: string | undefined; onFrom: (time: string) => void };

/** Under the row of heat: when the client means to begin, so that the sheet says clock times instead of minutes only. */
export function HeatFrom({ from, onFrom }: HeatFromProps) {
  const id = useId();
  // Half a time is kept here and nowhere else.
  const [typed, setTyped] = useState(from ?? '');
  const set = (time: string) => {
    setTyped(time);
    if (time === '' || WallTime.safeParse(time).success) onFrom(time);
  };
  return (
    <div className="flex min-h-14 flex-wrap items-center gap-x-3 border-line border-b py-1 pl-[58px]">
      <label htmlFor={id} className="text-sm">
        <span className="font-semibold">From</span>
        <span className="text-ink-soft">{from ? ' · clock times on the sheet' : ' · for clock times'}</span>
      </label>
      <span className="ml-auto flex items-center gap-1">
        {typed ? (
          <Button variant="quiet" square aria-label="No clock times" onClick={() => set('')}>
            <X aria-hidden="true" />
          </Button>
        ) : null}
        <input
          id={id}
          type="time"
          value={typed}
          onChange={({ target }) => set(target.value)}
          className="min-h-touch w-[132px] rounded-m border-[1.5px] border-line-strong bg-surface px-3 py-2 text-base text-ink"
        />
      </span>
    </div>
  );
}
