'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { NumberField } from '@/components/ui/field';
import { Switch } from '@/components/ui/switch';
import { type CadenceConfig, standardCadence } from '@/lib/domain/cadence-config';
import { boundsOf, type CadenceLine, cadenceGroups } from '@/lib/domain/cadence-words';
import { SettingsForm } from './settings-form';

type Typed = z.input<typeof CadenceConfig>;
type CadenceFormProps = { given: CadenceConfig; action: FormAction<Typed, unknown> };

export function CadenceForm({ given, action }: CadenceFormProps) {
  const [twoWeeks, setTwoWeeks] = useState(given.fortnightlyStep);
  return (
    <SettingsForm
      title="Cadence"
      sub="What the plan proposes after a visit. A proposal is never booked without the client. Change a number only with your clinician."
      action={action}
      read={(data) => ({ ...readNumbers(data), fortnightlyStep: twoWeeks })}
      said="The cadence is saved. It holds from the next proposal on."
      className="wide:col-span-2"
    >
      {(errors) => (
        <>
          <Switch
            label="One visit after two weeks between weekly and monthly"
            hint="Our own; off in the standard."
            checked={twoWeeks}
            onChange={(event) => setTwoWeeks(event.target.checked)}
          />
          <div className="grid gap-3">
            {cadenceGroups.map((group) => (
              <details
                key={group.title}
                open={group.lines.some(({ key }) => errors[key]) || undefined}
                className="group rounded-m border border-line"
              >
                <summary className="flex min-h-14 items-center gap-3 px-4 font-semibold">
                  {group.title}
                  <ChangedCount lines={group.lines} given={given} />
                  <ChevronDown
                    aria-hidden="true"
                    className="size-5 text-ink-soft transition-transform duration-100 group-open:rotate-180"
                  />
                </summary>
                <div className="px-4 pb-5">
                  <p className="max-w-[80ch] text-sm text-ink-soft">{group.source}</p>
                  <div className="mt-4 grid gap-x-5 gap-y-4 tablet:grid-cols-2 wide:grid-cols-3">
                    {group.lines.map((line) => (
                      <OneNumber key={line.key} line={line} given={given} error={errors[line.key]} />
                    ))}
                  </div>
                </div>
              </details>
            ))}
          </div>
        </>
      )}
    </SettingsForm>
  );
}

function ChangedCount({ lines, given }: { lines: readonly CadenceLine[]; given: CadenceConfig }) {
  const changed = lines.filter(({ key }) => given[key] !== standardCadence[key]).length;
  return (
    <span className="ml-auto font-normal text-sm text-ink-soft">
      {changed === 0 ? 'standard' : `${changed} of ${lines.length} your own`}
    </span>
  );
}

type OneNumberProps = { line: CadenceLine; given: CadenceConfig; error: string | undefined };

function OneNumber({ line, given, error }: OneNumberProps) {
  const { least, most, step } = boundsOf(line.key);
  const standard = standardCadence[line.key];
  return (
    <NumberField
      label={line.label}
      unit={line.unit}
      hint={`${least} to ${most}${step > 1 ? `, in steps of ${step}` : ''}; standard ${standard}`}
      name={line.key}
      defaultValue={given[line.key]}
      min={least}
      max={most}
      step={step}
      inputMode="numeric"
      error={error}
    />
  );
}

/** An empty field is NaN, which the schema refuses; leaving it out would quietly mean the standard. */
function readNumbers(data: FormData): Typed {
  const lines = cadenceGroups.flatMap((group) => group.lines);
  return Object.fromEntries(
    lines.map(({ key }) => {
      const text = String(data.get(key) ?? '').trim();
      return [key, text === '' ? Number.NaN : Number(text)];
    }),
  );
}
