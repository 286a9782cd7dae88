'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { DateField, FieldError } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { type ConsentKind, type ConsentRecording, consentKinds } from '@/lib/domain/client';
import type { CardConsent } from '@/lib/domain/client-card';
import { sayDay } from '@/lib/when';
import { consentQuestions } from './consent-fields';
import { FormDialog, textOf } from './form-dialog';
import { RecordPart, RecordRow } from './record-list';

type RecordConsentsProps = {
  clientId: string;
  consents: readonly CardConsent[];
  today: string;
  record: FormAction<z.input<typeof ConsentRecording>, unknown>;
};

const answers = new Map([
  ['yes', true],
  ['no', false],
]);
const kinds = Object.keys(consentKinds) as ConsentKind[];

/** The answer that stands, per kind; earlier answers stay in the record. */
export function RecordConsents({ clientId, consents, today, record }: RecordConsentsProps) {
  return (
    <RecordPart id="consents" title="Consent" empty="" aside={null}>
      {kinds.map((kind) => {
        const standing = consents.find((one) => one.kind === kind);
        return (
          <RecordRow
            key={kind}
            main={consentKinds[kind]}
            sub={standing ? <Answer consent={standing} today={today} /> : 'Not asked'}
          >
            <FormDialog
              opener="Record an answer"
              openerLabel={`Record an answer: ${consentKinds[kind]}`}
              title={`${consentKinds[kind]}: record an answer`}
              send="Save"
              saved="Saved in the clinic"
              action={record}
              read={(data) => ({
                clientId,
                consent: {
                  kind,
                  // An answer not chosen yet is missing: the server says so beside the question.
                  given: answers.get(textOf(data, 'given')) as boolean,
                  onDay: textOf(data, 'onDay'),
                },
              })}
              fields={(errors) => <AnswerFields kind={kind} errors={errors} today={today} />}
            />
          </RecordRow>
        );
      })}
    </RecordPart>
  );
}

type AnswerFieldsProps = {
  kind: ConsentKind;
  errors: Readonly<Record<string, string>>;
  today: string;
};

function AnswerFields({ kind, errors, today }: AnswerFieldsProps) {
  const [answer, setAnswer] = useState<'yes' | 'no' | null>(null);
  return (
    <>
      <div>
        <Segmented<'yes' | 'no'>
          label={consentQuestions[kind]}
          name="given"
          options={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          value={answer}
          onChange={setAnswer}
        />
        <div className="mt-1.5">
          <FieldError error={errors['consent.given'] ? 'Choose yes or no.' : undefined} />
        </div>
      </div>
      <DateField
        label="On"
        name="onDay"
        defaultValue={today}
        max={today}
        error={errors['consent.onDay'] ?? errors.onDay}
      />
    </>
  );
}

function Answer({ consent, today }: { consent: CardConsent; today: string }) {
  const Icon = consent.given ? CircleCheck : CircleX;
  return (
    <span className="flex items-center gap-1.5">
      <Icon
        aria-hidden="true"
        className={`size-[18px] shrink-0 ${consent.given ? 'text-good' : 'text-danger'}`}
      />
      <span className="min-w-0">
        {consent.given ? 'Given' : 'Refused'} {sayDay(consent.onDay, today)}, taken by {consent.takenBy}
      </span>
    </span>
  );
}
