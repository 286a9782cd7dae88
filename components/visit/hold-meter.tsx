'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { NumberField, SelectField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { type Hold, PressureUnit, pressureMaximum, pressureUnits } from '@/lib/domain/hold';
import { useVisit } from './visit-store';

type HoldMeterProps = { hold: Hold; onChange: (part: Partial<Hold>) => void };

/** Only with a sensor: there is no default, and blank is right. */
export function HoldMeter({ hold, onChange }: HoldMeterProps) {
  const { frozen } = useVisit();
  const [unit, setUnit] = useState<PressureUnit>(hold.pressureUnit ?? 'kPa');
  const [typed, setTyped] = useState(hold.pressureValue?.toString() ?? '');
  const [problem, setProblem] = useState<string>();
  const keep = () => {
    const value = Number(typed);
    if (typed.trim() === '') onChange({ pressureValue: null, pressureUnit: null });
    else if (!(value > 0 && value <= pressureMaximum[unit]))
      return setProblem(`From above 0 to ${pressureMaximum[unit]} ${unit}.`);
    else onChange({ pressureValue: value, pressureUnit: unit });
    setProblem(undefined);
  };
  const said = hold.pressureValue === null ? '' : `${hold.pressureValue} ${hold.pressureUnit}`;
  return (
    <Disclosure title="Pressure by meter" said={said}>
      <Form
        className="grid grid-cols-[1fr_130px_auto] items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <NumberField
          label="Reading"
          value={typed}
          min={0}
          step="any"
          error={problem}
          disabled={frozen}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SelectField
          label="Unit"
          value={unit}
          disabled={frozen}
          options={pressureUnits.map((each) => ({ value: each, label: each }))}
          onChange={(event) => setUnit(PressureUnit.parse(event.target.value))}
        />
        <Button type="submit" className="mt-[27px]" disabled={frozen}>
          Keep
        </Button>
      </Form>
    </Disclosure>
  );
}
