'use client';

import { useState } from 'react';
import type { FormAction } from '@/components/shell/use-form-action';
import { NumberField, type SelectOption } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import type { ClinicDetails, HeatChoice, WeekHours } from '@/lib/domain/clinic';
import { heatPresets } from '@/lib/handout/facts';
import { ClinicFields, readClinic } from './clinic-fields';
import { SettingsForm } from './settings-form';
import { readWeek, WeekFields } from './week-fields';

type DetailsFormProps = {
  given: ClinicDetails;
  countries: readonly SelectOption[];
  timeZones: readonly string[];
  action: FormAction<ClinicDetails, unknown>;
};

export function DetailsForm({ given, countries, timeZones, action }: DetailsFormProps) {
  return (
    <SettingsForm
      title="The clinic"
      sub="Printed on every handout. Sheets already issued stay as they are."
      action={action}
      read={(data) => readClinic(data)}
      said="The clinic is saved."
    >
      {(errors) => <ClinicFields given={given} countries={countries} timeZones={timeZones} errors={errors} />}
    </SettingsForm>
  );
}

type HoursFormProps = { given: WeekHours; action: FormAction<{ hours: WeekHours }, unknown> };

export function HoursForm({ given, action }: HoursFormProps) {
  return (
    <SettingsForm
      title="Working hours"
      sub="Free times are proposed inside them. Booked appointments stay where they are."
      action={action}
      read={(data) => ({ hours: readWeek(data) })}
      said="The working hours are saved."
    >
      {(errors) => <WeekFields given={given} errors={errors} at="hours" />}
    </SettingsForm>
  );
}

type IdleFormProps = { given: number; action: FormAction<{ minutes: string }, unknown> };

export function IdleForm({ given, action }: IdleFormProps) {
  return (
    <SettingsForm
      title="Signed in"
      sub="Without a touch for this long, a login ends. A visit lasts 60 minutes and hands are busy; the standard is 90. After 12 hours it ends in any case."
      action={action}
      read={(data) => ({ minutes: String(data.get('minutes') ?? '') })}
      said="Saved for everyone’s next touch."
    >
      {(errors) => (
        <NumberField
          label="Ends without a touch after"
          unit="min"
          name="minutes"
          defaultValue={given}
          min={10}
          max={240}
          inputMode="numeric"
          error={errors.minutes}
          className="max-w-[240px]"
        />
      )}
    </SettingsForm>
  );
}

export function LockForm({ given, action }: IdleFormProps) {
  return (
    <SettingsForm
      title="Locked tablets"
      sub="Without a touch for this long, an enrolled tablet takes the record off its screen; a PIN brings it back as it was. While hands treat, it waits 20 minutes."
      action={action}
      read={(data) => ({ minutes: String(data.get('minutes') ?? '') })}
      said="Saved for the next page each tablet opens."
    >
      {(errors) => (
        <NumberField
          label="Locks without a touch after"
          unit="min"
          name="minutes"
          defaultValue={given}
          min={1}
          max={15}
          inputMode="numeric"
          error={errors.minutes}
          className="max-w-[240px]"
        />
      )}
    </SettingsForm>
  );
}

type HeatFormProps = { given: HeatChoice; action: FormAction<{ choice: HeatChoice }, unknown> };

const sayHeat = ({ onMinutes, offMinutes }: { onMinutes: number; offMinutes: number }) =>
  `${onMinutes} on, ${offMinutes} off, ${onMinutes} on`;

export function HeatForm({ given, action }: HeatFormProps) {
  const [choice, setChoice] = useState(given);
  return (
    <SettingsForm
      title="Heat at home"
      sub="Minutes printed on a handout when heat is ticked and no flag is against it. The article (question 11) says 20 on, 20 off, 20 on; public leaflets are more careful."
      action={action}
      read={() => ({ choice })}
      said="Saved for sheets from now on."
    >
      {() => (
        <Segmented
          label="Minutes"
          hideLabel
          options={[
            { value: 'cautious', label: 'Careful', sub: sayHeat(heatPresets.cautious) },
            { value: 'article', label: 'As the article', sub: sayHeat(heatPresets.article) },
          ]}
          value={choice}
          onChange={setChoice}
        />
      )}
    </SettingsForm>
  );
}
