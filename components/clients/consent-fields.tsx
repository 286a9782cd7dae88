'use client';

import { useState } from 'react';
import { DateField } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import type { Consent, ConsentKind } from '@/lib/domain/client';

type Answer = 'yes' | 'no' | 'not_asked';
export const consentQuestions: Record<ConsentKind, string> = {
  treatment: 'Consent to treatment',
  messages: 'Consent to messages',
};
const options = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not_asked', label: 'Not asked' },
] as const;

type ConsentFieldsProps = {
  kinds: readonly ConsentKind[];
  errors: Readonly<Record<string, string>>;
  today: string;
};

/** One question per kind with the day of the answer; "Not asked" writes nothing down. */
export function ConsentFields({ kinds, errors, today }: ConsentFieldsProps) {
  const [answers, setAnswers] = useState<Partial<Record<ConsentKind, Answer>>>({});
  const asked = kinds.filter((kind) => (answers[kind] ?? 'not_asked') !== 'not_asked');
  return kinds.map((kind) => (
    <div key={kind} className="grid content-start gap-3">
      <Segmented<Answer>
        label={consentQuestions[kind]}
        name={`consent.${kind}`}
        options={options}
        value={answers[kind] ?? 'not_asked'}
        onChange={(answer) => setAnswers((all) => ({ ...all, [kind]: answer }))}
      />
      {asked.includes(kind) ? (
        <DateField
          label="On"
          name={`consent.${kind}.onDay`}
          defaultValue={today}
          max={today}
          error={errors[`consents.${asked.indexOf(kind)}.onDay`] ?? errors[`${kind}.onDay`] ?? errors.onDay}
        />
      ) : null}
    </div>
  ));
}

/** The answers given, in the order of the questions. */
export function readConsents(data: FormData, kinds: readonly ConsentKind[]): Consent[] {
  return kinds.flatMap((kind) => {
    const answer = data.get(`consent.${kind}`);
    if (answer !== 'yes' && answer !== 'no') return [];
    return [{ kind, given: answer === 'yes', onDay: String(data.get(`consent.${kind}.onDay`) ?? '') }];
  });
}
