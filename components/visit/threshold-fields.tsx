'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { NumberField, SelectField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { PressureUnit, pressureUnits, Threshold } from '@/lib/domain/hold';
import { lastMeter, meterWarning, meterWords, rememberMeter } from './meter';
import { useVisit } from './visit-store';

type Moment = Threshold['moment'];

/** Pressure pain threshold of a point, before and after treatment: least pressure that turns into pain. */
export function ThresholdFields({ pointId }: { pointId: string }) {
  const { view } = useVisit();
  const readings = Object.values(view.facts.thresholds).filter((each) => each.pointId === pointId);
  const said = readings.map(({ moment, value, unit }) => `${moment} ${value} ${unit}`).join(', ');
  return (
    <Disclosure title="Pressure pain threshold" said={said}>
      <div className="grid gap-5">
        {moments.map((moment) => (
          <OneReading
            key={moment}
            pointId={pointId}
            moment={moment}
            now={readings.find((each) => each.moment === moment)}
            other={readings.find((each) => each.moment !== moment)}
          />
        ))}
      </div>
    </Disclosure>
  );
}

const moments: readonly Moment[] = ['before', 'after'];

type OneReadingProps = {
  pointId: string;
  moment: Moment;
  now: Threshold | undefined;
  /** Of the other moment: only readings of the same meter can be compared. */
  other: Threshold | undefined;
};

const number = (data: FormData, name: string): number | null => {
  const typed = String(data.get(name) ?? '').trim();
  return typed === '' ? null : Number(typed);
};

function OneReading({ pointId, moment, now, other }: OneReadingProps) {
  const { put, newId, frozen } = useVisit();
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [remembered] = useState(lastMeter);
  const like = now ?? other ?? remembered;
  const keep = (data: FormData) => {
    const read = Threshold.safeParse({
      thresholdId: now?.thresholdId ?? newId(),
      pointId,
      moment,
      value: number(data, 'value'),
      unit: PressureUnit.safeParse(data.get('unit')).data,
      tipAreaCm2: number(data, 'tipAreaCm2'),
      toleranceValue: number(data, 'toleranceValue'),
      device: String(data.get('device') ?? '').trim() || null,
      readings: number(data, 'readings') ?? 1,
    });
    if (read.success) {
      setErrors({});
      put('threshold.put', read.data);
      rememberMeter(read.data);
    } else setErrors(Object.fromEntries(read.error.issues.map((issue) => [issue.path[0], wordsOf(issue)])));
  };
  return (
    <Form
      key={`${now?.thresholdId} ${other?.thresholdId}`}
      className="grid grid-cols-2 items-start gap-x-3 gap-y-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        keep(new FormData(event.currentTarget));
      }}
    >
      <h3 className="col-span-2">{moment === 'before' ? 'Before treatment' : 'After treatment'}</h3>
      <NumberField
        label="Threshold"
        name="value"
        step="any"
        defaultValue={now?.value}
        error={errors.value}
        disabled={frozen}
      />
      <SelectField
        label="Unit"
        name="unit"
        defaultValue={like?.unit ?? 'kPa'}
        options={pressureUnits.map((each) => ({ value: each, label: each }))}
        disabled={frozen}
      />
      <NumberField
        label="Tip area"
        name="tipAreaCm2"
        unit="cm²"
        step="any"
        defaultValue={like?.tipAreaCm2 ?? 1}
        error={errors.tipAreaCm2}
        disabled={frozen}
      />
      <NumberField
        label="Tolerance"
        optional
        name="toleranceValue"
        step="any"
        defaultValue={now?.toleranceValue ?? undefined}
        error={errors.toleranceValue}
        disabled={frozen}
      />
      <NumberField
        label="Readings, mean of"
        name="readings"
        defaultValue={like?.readings ?? 2}
        error={errors.readings}
        disabled={frozen}
      />
      <TextField
        label="Meter"
        optional
        name="device"
        maxLength={80}
        defaultValue={like?.device ?? ''}
        disabled={frozen}
      />
      {now ? (
        <p className="col-span-2 text-sm text-ink-soft">
          {meterWords(now)}. <span className="font-semibold text-warn">{meterWarning(now)}</span>
        </p>
      ) : null}
      {frozen ? null : (
        <div className="col-span-2 flex justify-end gap-3">
          {now ? (
            <Button onClick={() => put('threshold.remove', { thresholdId: now.thresholdId })}>Remove</Button>
          ) : null}
          <Button type="submit">Keep {moment}</Button>
        </div>
      )}
    </Form>
  );
}

function wordsOf(issue: { code: string; message: string; path: readonly PropertyKey[] }): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.path[0] === 'tipAreaCm2') return 'From 0.1 to 10 cm².';
  if (issue.path[0] === 'readings') return 'From 1 to 10 readings.';
  return 'Write a number above 0.';
}
