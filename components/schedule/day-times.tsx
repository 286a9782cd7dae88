'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/field';
import { Skeleton } from '@/components/ui/skeleton';
import type { SlotOffer } from '@/lib/domain/appointment';
import { addDays, type Day, distance, localTime, sayDay, type Zone } from '@/lib/when';

type DayTimesProps = {
  day: Day;
  today: Day;
  zone: Zone;
  /** Null while they are looked up. */
  free: readonly SlotOffer[] | null;
  chosen?: SlotOffer | null | undefined;
  onDay: (day: Day) => void;
  onPick: (offer: SlotOffer) => void;
};

const parts = [
  { title: 'Morning', until: '12:00' },
  { title: 'Afternoon', until: '17:00' },
  { title: 'Evening', until: '24:00' },
] as const;

/** The free times of a day as tiles, with the way to the days beside it. */
export function DayTimes({ day, today, zone, free, chosen, onDay, onPick }: DayTimesProps) {
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <Button
          square
          aria-label="Day before"
          disabled={day <= today}
          onClick={() => onDay(addDays(day, -1))}
        >
          <ChevronLeft aria-hidden="true" />
        </Button>
        <p className="min-w-40 leading-tight" aria-live="polite">
          <b className="block font-bold text-lg">{sayDay(day, today)}</b>
          <span className="text-ink-soft text-sm">{distance(day, today)}</span>
        </p>
        <Button square aria-label="Day after" onClick={() => onDay(addDays(day, 1))}>
          <ChevronRight aria-hidden="true" />
        </Button>
        <Button onClick={() => onDay(addDays(day, 7))}>A week on</Button>
        <DateField
          label="Day"
          value={day}
          min={today}
          onChange={(event) => {
            if (event.currentTarget.value >= today) onDay(event.currentTarget.value);
          }}
          className="ml-auto w-[186px]"
        />
      </div>
      {free === null ? <Waiting /> : null}
      {free?.length === 0 ? (
        <p className="py-6 text-center text-ink-soft">
          No free time on this day. Try the day before or after.
        </p>
      ) : null}
      {free?.length ? <Times {...{ free, zone, chosen, onPick }} /> : null}
    </div>
  );
}

type TimesProps = Pick<DayTimesProps, 'zone' | 'chosen' | 'onPick'> & { free: readonly SlotOffer[] };

function Times({ free, zone, chosen, onPick }: TimesProps) {
  let from = '00:00';
  return parts.map(({ title, until }) => {
    const start = from;
    from = until;
    const here = free.filter((one) => {
      const time = localTime(one.startsAt, zone);
      return time >= start && time < until;
    });
    if (here.length === 0) return null;
    return (
      <section key={title} aria-label={title}>
        <h2 className="mb-2 font-semibold text-ink-soft text-sm">{title}</h2>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-2.5">
          {here.map((offer) => (
            <TimeTile
              key={offer.startsAt}
              offer={offer}
              zone={zone}
              chosen={chosen?.startsAt === offer.startsAt && chosen.staffId === offer.staffId}
              onPick={onPick}
            />
          ))}
        </div>
      </section>
    );
  });
}

type TimeTileProps = { offer: SlotOffer; zone: Zone; chosen: boolean; onPick: (offer: SlotOffer) => void };

function TimeTile({ offer, zone, chosen, onPick }: TimeTileProps) {
  const tone = chosen
    ? 'border-accent bg-accent-soft outline-2 outline-accent -outline-offset-2'
    : 'border-line-strong bg-surface hover:bg-sunken';
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={() => onPick(offer)}
      className={`min-h-[60px] rounded-m border-[1.5px] px-3.5 py-1.5 text-left leading-tight ${tone}`}
    >
      <b className="block font-[690] text-lg">{localTime(offer.startsAt, zone)}</b>
      <span className="block truncate text-ink-soft text-sm">
        {offer.staffName.split(' ')[0]} · {offer.roomName}
      </span>
    </button>
  );
}

function Waiting() {
  return (
    <div aria-busy="true" className="grid grid-cols-[repeat(auto-fill,minmax(150px,1fr))] gap-2.5">
      <span className="sr-only">Looking for free times</span>
      {['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((key) => (
        <Skeleton key={key} className="h-[60px] rounded-m" />
      ))}
    </div>
  );
}
