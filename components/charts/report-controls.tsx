'use client';

import { CalendarRange, ChevronDown, Printer } from 'lucide-react';
import type { Route } from 'next';
import Form from 'next/form';
import { useRef } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { DateField } from '@/components/ui/field';
import { queryOf, type ReportRange } from '@/lib/domain/report';
import type { Day } from '@/lib/when';

export type RangePreset = { label: string; from: Day; to: Day };

type ReportControlsProps = {
  range: ReportRange;
  /** The range in words. */
  says: string;
  presets: readonly RangePreset[];
  people: readonly { id: string; name: string }[];
};

const control =
  'flex min-h-touch items-center gap-2.5 rounded-m border border-line bg-surface px-4 font-semibold text-[1rem] hover:bg-sunken';

/** Days, therapist and print. A plain GET form: the address is the choice, and works without a script. */
export function ReportControls({ range, says, presets, people }: ReportControlsProps) {
  const panel = useRef<HTMLDetailsElement>(null);
  const close = () => panel.current?.removeAttribute('open');
  const key = `${range.from} ${range.to} ${range.therapist}`;
  return (
    <>
      <details
        ref={panel}
        className="relative"
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <summary className={`${control} list-none [&::-webkit-details-marker]:hidden`}>
          <CalendarRange aria-hidden="true" className="size-5" />
          {says}
        </summary>
        <div className="absolute right-0 z-20 mt-2 grid w-[400px] gap-3 rounded-l border border-line bg-surface p-4 shadow-card max-tablet:right-auto max-tablet:left-0">
          {presets.map(({ label, from, to }) => (
            <ButtonLink
              key={label}
              href={`/admin?${queryOf({ from, to, therapist: range.therapist })}` as Route}
              variant={from === range.from && to === range.to ? 'soft' : 'outline'}
            >
              {label}
            </ButtonLink>
          ))}
          <Form
            key={key}
            action="/admin"
            onSubmit={close}
            className="grid grid-cols-2 gap-3 [&_input]:min-w-0 [&_input]:px-2.5"
          >
            <DateField label="From" name="from" defaultValue={range.from} required />
            <DateField label="To" name="to" defaultValue={range.to} required />
            {range.therapist ? <input type="hidden" name="therapist" value={range.therapist} /> : null}
            <Button type="submit" variant="main" className="col-span-2">
              Show these days
            </Button>
          </Form>
        </div>
      </details>
      <Form key={`${key} people`} action="/admin" className="flex items-center gap-2">
        <input type="hidden" name="from" value={range.from} />
        <input type="hidden" name="to" value={range.to} />
        <span className="relative">
          <select
            name="therapist"
            aria-label="Therapist"
            defaultValue={range.therapist ?? ''}
            onChange={(event) => event.currentTarget.form?.requestSubmit()}
            className={`${control} max-w-[220px] appearance-none pr-10`}
          >
            <option value="">All therapists</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" className="pointer-events-none absolute top-3.5 right-3.5 size-5" />
        </span>
        <noscript>
          <button type="submit" className={control}>
            Show
          </button>
        </noscript>
      </Form>
      <Button square aria-label="Print" onClick={() => window.print()} className="border border-line">
        <Printer aria-hidden="true" />
      </Button>
    </>
  );
}
