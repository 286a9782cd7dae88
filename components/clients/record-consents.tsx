'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import type { z } from 'zod';
import type { FormAction } from '@/components/shell/use-form-action';
import { type ConsentKind, type ConsentRecording, consentKinds } from '@/lib/domain/client';
import type { CardConsent } from '@/lib/domain/client-card';
import { sayDay } from '@/lib/when';
import { ConsentFields, readConsents } from './consent-fields';
import { FormDialog } from './form-dialog';
import { RecordPart, RecordRow } from './record-list';

type RecordConsentsProps = {
  clientId: string;
  consents: readonly CardConsent[];
  today: string;
  record: FormAction<z.input<typeof ConsentRecording>, unknown>;
};

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
                consent: readConsents(data, [kind])[0] ?? { kind, given: false, onDay: '' },
              })}
              fields={(errors) => (
                <ConsentFields
                  kinds={[kind]}
                  errors={{ ...errors, onDay: errors.onDay ?? errors['consent.onDay'] ?? '' }}
                  today={today}
                />
              )}
            />
          </RecordRow>
        );
      })}
    </RecordPart>
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
