'use client';

import { useState } from 'react';
import { SelectField, type SelectOption, TextField } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { type ClinicDetails, papers } from '@/lib/domain/clinic';
import { proposedFor } from '@/lib/domain/country';

type ClinicFieldsProps = {
  given: ClinicDetails;
  countries: readonly SelectOption[];
  timeZones: readonly string[];
  errors: Readonly<Record<string, string>>;
  /** Path of the errors and beginning of the field names: "clinic." in setup. */
  at?: string | undefined;
  /** A chosen country proposes paper and emergency number. */
  proposes?: boolean | undefined;
};

export function ClinicFields({ given, countries, timeZones, errors, at = '', proposes }: ClinicFieldsProps) {
  const [paper, setPaper] = useState(given.paper);
  const [emergency, setEmergency] = useState(given.emergencyNumber);
  const wires = (name: keyof ClinicDetails) => ({ name: `${at}${name}`, error: errors[`${at}${name}`] });

  function chooseCountry(country: string) {
    if (!proposes) return;
    const proposed = proposedFor(country);
    setPaper(proposed.paper);
    setEmergency(proposed.emergencyNumber);
  }

  return (
    <div className="grid gap-5 tablet:grid-cols-2">
      <TextField
        label="Name of the clinic"
        className="tablet:col-span-2"
        defaultValue={given.name}
        required
        maxLength={120}
        {...wires('name')}
      />
      <TextField
        label="Address"
        optional
        className="tablet:col-span-2"
        defaultValue={given.address}
        maxLength={300}
        {...wires('address')}
      />
      <SelectField
        label="Country"
        options={countries}
        placeholder="Choose a country"
        defaultValue={given.country}
        onChange={(event) => chooseCountry(event.target.value)}
        required
        {...wires('country')}
      />
      <SelectField
        label="Time zone"
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        placeholder="Choose a time zone"
        defaultValue={given.timeZone}
        required
        {...wires('timeZone')}
      />
      <TextField
        label="Phone clients call"
        type="tel"
        defaultValue={given.phone}
        required
        maxLength={40}
        {...wires('phone')}
      />
      <TextField
        label="Emergency number"
        hint="Printed on every handout, for help now."
        inputMode="tel"
        value={emergency}
        onChange={(event) => setEmergency(event.target.value)}
        required
        maxLength={20}
        {...wires('emergencyNumber')}
      />
      <Segmented
        label="Paper in the printer"
        name={`${at}paper`}
        options={[
          { value: 'a4', label: papers.a4 },
          { value: 'letter', label: papers.letter },
        ]}
        value={paper}
        onChange={setPaper}
      />
      <SelectField
        label="Language"
        options={[{ value: 'en', label: 'English' }]}
        defaultValue={given.language}
        {...wires('language')}
      />
    </div>
  );
}

/** Reads the fields back from the form they stand in. */
export function readClinic(data: FormData, at = ''): ClinicDetails {
  const text = (name: keyof ClinicDetails) => String(data.get(`${at}${name}`) ?? '');
  return {
    name: text('name'),
    phone: text('phone'),
    address: text('address'),
    country: text('country'),
    timeZone: text('timeZone'),
    paper: text('paper') === 'letter' ? 'letter' : 'a4',
    language: 'en',
    emergencyNumber: text('emergencyNumber'),
  };
}
