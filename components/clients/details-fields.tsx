'use client';

import { type ReactNode, useId, useState } from 'react';
import { DateField, TextareaField, TextField } from '@/components/ui/field';
import { BodyShape } from '@/lib/body/body-shape';
import { adultAge, type ClientDetails } from '@/lib/domain/client';
import { ageOn, sayFullDate } from '@/lib/when';
import { ShapeField } from './shape-field';

type Given = { [Field in keyof ClientDetails]: ClientDetails[Field] | null };
export type DetailsErrors = Readonly<Record<string, string>>;

type DetailsFieldsProps = {
  given?: Given | undefined;
  /** By field name, with or without the path it was sent under. */
  errors: DetailsErrors;
  /** What the record says now where somebody else changed it meanwhile. */
  meanwhile?: Partial<Given> | undefined;
  today: string;
};

const fields: readonly (keyof ClientDetails)[] = [
  'givenName',
  'familyName',
  'preferredName',
  'birthDate',
  'phone',
  'email',
  'address',
  'emergencyName',
  'emergencyPhone',
  'guardianName',
  'guardianPhone',
  'notes',
  'bodyShape',
];

type TypedDetails = Record<Exclude<keyof ClientDetails, 'bodyShape'>, string> & { bodyShape: BodyShape };

/** What stands in the fields; a field that is not on screen is missing, not empty. */
export function readDetails(data: FormData): TypedDetails {
  const text = (field: string) => {
    const value = data.get(field);
    return typeof value === 'string' ? value : '';
  };
  return {
    ...(Object.fromEntries(fields.map((field) => [field, text(field)])) as Record<
      keyof ClientDetails,
      string
    >),
    bodyShape: BodyShape.catch('even').parse(text('bodyShape')),
  };
}

/** Everything known of a person, in calm sections. Uncontrolled: what is typed stays whatever comes back. */
export function DetailsFields({ given, errors, meanwhile, today }: DetailsFieldsProps) {
  const [birthDate, setBirthDate] = useState(given?.birthDate ?? '');
  const minor = isMinor(birthDate, today);
  const wires = (name: keyof ClientDetails) => ({
    name,
    defaultValue: given?.[name] ?? '',
    error: errors[`details.${name}`] ?? errors[name],
    hint: meanwhile && name in meanwhile ? `In the record now: ${meanwhile[name] || 'nothing'}` : undefined,
  });
  return (
    <>
      <Section title="Who">
        <TextField label="First name" {...wires('givenName')} maxLength={100} autoCapitalize="words" />
        <TextField label="Family name" {...wires('familyName')} maxLength={100} autoCapitalize="words" />
        <DateField
          label="Birth date"
          {...wires('birthDate')}
          min="1900-01-01"
          max={today}
          onChange={(event) => setBirthDate(event.currentTarget.value)}
        />
        <TextField label="Preferred name" optional {...wires('preferredName')} maxLength={100} />
      </Section>
      <Section
        title="Parent or guardian"
        sub={minor ? `Needed: the client is under ${adultAge}.` : undefined}
        hidden={!minor && !given?.guardianName && !given?.guardianPhone && !wires('guardianName').error}
      >
        <TextField label="Name" optional={!minor} {...wires('guardianName')} maxLength={200} />
        <TextField label="Phone" optional {...wires('guardianPhone')} type="tel" maxLength={40} />
      </Section>
      <Section title="How to reach the client">
        <TextField label="Phone" optional {...wires('phone')} type="tel" maxLength={40} />
        <TextField
          label="E-mail"
          optional
          {...wires('email')}
          type="email"
          autoCapitalize="none"
          maxLength={254}
        />
        <TextField
          label="Address"
          optional
          {...wires('address')}
          maxLength={300}
          className="tablet:col-span-2"
        />
      </Section>
      <Section title="In an emergency">
        <TextField label="Who to call" optional {...wires('emergencyName')} maxLength={200} />
        <TextField label="Phone" optional {...wires('emergencyPhone')} type="tel" maxLength={40} />
      </Section>
      <Section title="Figure on the charts" sub="Marks stay where they are when it changes.">
        <ShapeField given={given?.bodyShape ?? 'even'} />
      </Section>
      <Section title="Notes">
        <TextareaField
          label="What everybody here should know"
          optional
          {...wires('notes')}
          maxLength={2000}
          className="tablet:col-span-2"
        />
      </Section>
    </>
  );
}

/** Names what the current details say, so a changed field can be put beside what was typed. */
export function meanwhileOf(first: Given, now: Given): Partial<Given> {
  return Object.fromEntries(
    fields
      .filter((field) => first[field] !== now[field])
      .map((field) => [field, field === 'birthDate' && now[field] ? sayFullDate(now[field]) : now[field]]),
  );
}

function isMinor(birthDate: string, today: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(birthDate) && birthDate <= today && ageOn(birthDate, today) < adultAge;
}

type SectionProps = {
  title: string;
  sub?: string | undefined;
  hidden?: boolean | undefined;
  children: ReactNode;
};

/** One calm part of a form. */
export function Section({ title, sub, hidden, children }: SectionProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      hidden={hidden}
      className="rounded-l border border-line bg-surface p-6 pt-5 max-tablet:p-4"
    >
      <h2 id={id}>{title}</h2>
      {sub ? <p className="text-ink-soft text-sm">{sub}</p> : null}
      <div className="mt-4 grid gap-x-5 gap-y-4 tablet:grid-cols-2">{children}</div>
    </section>
  );
}
