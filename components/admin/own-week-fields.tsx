'use client';

import { Coffee, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { CheckboxField, FieldError } from '@/components/ui/field';
import type { WorkingHours } from '@/lib/domain/clinic';
import { weekdayNames } from './weekdays';

const time =
  'min-h-touch w-[112px] rounded-m border-[1.5px] border-line-strong bg-surface px-2.5 text-center text-base text-ink aria-invalid:border-danger [&::-webkit-calendar-picker-indicator]:hidden';

type OwnWeekFieldsProps = {
  /** In the order of the week; what the clinic's own hours are where a day is taken up anew. */
  week: readonly WorkingHours[];
  clinic: readonly WorkingHours[];
  errors: Readonly<Record<string, string>>;
  onChange: (week: WorkingHours[]) => void;
};

/** One row a day: off, or one or more spans with breaks between them. `errors` count the spans ("week.0.opens"). */
export function OwnWeekFields({ week, clinic, errors, onChange }: OwnWeekFieldsProps) {
  const put = (weekday: number, spans: readonly WorkingHours[]) =>
    onChange(
      [...week.filter((one) => one.weekday !== weekday), ...spans].sort((a, b) => a.weekday - b.weekday),
    );
  return (
    <div className="grid gap-1">
      {weekdayNames.map((name, index) => {
        const weekday = index + 1;
        const open = clinic.find((one) => one.weekday === weekday);
        const spans = week.filter((one) => one.weekday === weekday);
        const first = week.findIndex((one) => one.weekday === weekday);
        return (
          <div
            key={name}
            className="flex flex-wrap items-start gap-x-4 border-line border-b py-1.5 last:border-b-0"
          >
            <CheckboxField
              label={name}
              className="w-36"
              disabled={!open}
              checked={spans.length > 0}
              onChange={({ target }) => put(weekday, target.checked && open ? [{ ...open }] : [])}
            />
            <div className="grid flex-1 basis-80 gap-2">
              {spans.length === 0 ? (
                <span className="flex min-h-touch items-center text-ink-soft">
                  {open ? 'Not here' : 'The clinic is closed'}
                </span>
              ) : null}
              {spans.map((span, at) => (
                <SpanFields
                  // biome-ignore lint/suspicious/noArrayIndexKey: a span is known by its place in the day
                  key={at}
                  span={span}
                  says={`${name}${spans.length > 1 ? `, span ${at + 1}` : ''}`}
                  error={errors[`week.${first + at}.opens`] ?? errors[`week.${first + at}.closes`]}
                  onChange={(changed) =>
                    put(
                      weekday,
                      spans.map((one, i) => (i === at ? changed : one)),
                    )
                  }
                  onRemove={
                    spans.length > 1
                      ? () =>
                          put(
                            weekday,
                            spans.filter((_, i) => i !== at),
                          )
                      : null
                  }
                  onBreak={
                    at === spans.length - 1 && spans.length < 4
                      ? () => put(weekday, [...spans.slice(0, -1), ...withBreak(span)])
                      : null
                  }
                />
              ))}
            </div>
          </div>
        );
      })}
      <FieldError error={errors.week} />
    </div>
  );
}

type SpanFieldsProps = {
  span: WorkingHours;
  says: string;
  error: string | undefined;
  onChange: (span: WorkingHours) => void;
  onRemove: (() => void) | null;
  onBreak: (() => void) | null;
};

function SpanFields({ span, says, error, onChange, onRemove, onBreak }: SpanFieldsProps) {
  const common = { type: 'time', className: time, 'aria-invalid': error ? true : undefined } as const;
  return (
    <div className="grid gap-1">
      <span className="flex flex-wrap items-center gap-2.5">
        <input
          {...common}
          aria-label={`${says}, from`}
          value={span.opens}
          onChange={({ target }) => onChange({ ...span, opens: target.value })}
        />
        <span className="text-ink-soft">to</span>
        <input
          {...common}
          aria-label={`${says}, until`}
          value={span.closes}
          onChange={({ target }) => onChange({ ...span, closes: target.value })}
        />
        {onRemove ? (
          <Button variant="quiet" square aria-label={`Remove ${says}`} onClick={onRemove}>
            <X aria-hidden="true" />
          </Button>
        ) : null}
        {onBreak ? (
          <Button variant="quiet" aria-label={`Add a break, ${says}`} onClick={onBreak}>
            <Coffee aria-hidden="true" />
            Break
          </Button>
        ) : null}
      </span>
      <FieldError error={error} />
    </div>
  );
}

/** A break at one o'clock where that fits, else a second span to be set by hand. */
function withBreak(span: WorkingHours): WorkingHours[] {
  const [from, to] =
    span.opens < '13:00' && span.closes > '14:00' ? ['13:00', '14:00'] : [span.closes, span.closes];
  return [
    { ...span, closes: from },
    { ...span, opens: to },
  ];
}
