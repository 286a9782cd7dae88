'use client';

import { useId, useState } from 'react';
import { CheckboxField, FieldError } from '@/components/ui/field';
import type { WeekHours } from '@/lib/domain/clinic';
import { weekdayNames } from './weekdays';

const time =
  'min-h-touch w-[112px] rounded-m border-[1.5px] border-line-strong bg-surface px-2.5 text-center text-base text-ink aria-invalid:border-danger [&::-webkit-calendar-picker-indicator]:hidden';

type WeekFieldsProps = { given: WeekHours; errors: Readonly<Record<string, string>>; at: string };

/** One row a day: open or closed, from, until. `errors` count the open days in order ("hours.0.closes"). */
export function WeekFields({ given, errors, at }: WeekFieldsProps) {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set(given.map((day) => day.weekday)));
  const id = useId();
  const order = [...open].sort((a, b) => a - b);

  function toggle(weekday: number, on: boolean) {
    setOpen((days) => new Set(on ? [...days, weekday] : [...days].filter((day) => day !== weekday)));
  }

  return (
    <div className="grid gap-1">
      {weekdayNames.map((name, index) => {
        const weekday = index + 1;
        const day = given.find((one) => one.weekday === weekday);
        const path = `${at}.${order.indexOf(weekday)}`;
        const error = open.has(weekday) ? (errors[`${path}.closes`] ?? errors[`${path}.opens`]) : undefined;
        const errorId = error ? `${id}-${weekday}` : undefined;
        const common = {
          type: 'time',
          disabled: !open.has(weekday),
          required: true,
          className: time,
          'aria-invalid': error ? true : undefined,
          'aria-describedby': errorId,
        } as const;
        return (
          <div key={name} className="border-line border-b py-0.5 last:border-b-0">
            <div className="flex min-h-[54px] flex-wrap items-center gap-x-2.5">
              <CheckboxField
                label={name}
                className="mr-auto w-36"
                checked={open.has(weekday)}
                onChange={(event) => toggle(weekday, event.target.checked)}
              />
              <span className={open.has(weekday) ? 'flex items-center gap-2.5' : 'hidden'}>
                <input
                  {...common}
                  name={`opens-${weekday}`}
                  aria-label={`${name}, opens`}
                  defaultValue={day?.opens ?? '09:00'}
                />
                <span className="text-ink-soft">to</span>
                <input
                  {...common}
                  name={`closes-${weekday}`}
                  aria-label={`${name}, closes`}
                  defaultValue={day?.closes ?? '18:00'}
                />
              </span>
              {open.has(weekday) ? null : <span className="text-ink-soft">Closed</span>}
            </div>
            <FieldError id={errorId} error={error} />
          </div>
        );
      })}
      <FieldError error={errors[at]} />
    </div>
  );
}

/** Disabled inputs are not in the form's data, so a closed day is simply not there. */
export function readWeek(data: FormData): WeekHours {
  return weekdayNames.flatMap((_, index) => {
    const opens = data.get(`opens-${index + 1}`);
    const closes = data.get(`closes-${index + 1}`);
    return typeof opens === 'string' && typeof closes === 'string'
      ? [{ weekday: index + 1, opens, closes }]
      : [];
  });
}
