'use client';

import { Card } from '@/components/ui/card';
import { Segmented } from '@/components/ui/segmented';
import { Stepper } from '@/components/ui/stepper';
import type { Screening } from '@/lib/domain/screening';
import type { LastVisit } from '@/lib/domain/visit-view';
import { type Day, sayDay } from '@/lib/when';
import { TypedText } from './typed-text';
import { useVisit } from './visit-store';

type AnswersProps = { screening: Screening; onChange: (part: Partial<Screening>) => void };

const yesNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;
const asWord = (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no');

/** Whether the client agrees, today: one tap, and words where they help. */
export function ConsentCard({ screening, onChange }: AnswersProps) {
  const { frozen } = useVisit();
  return (
    <Card title="Consent today" aside={screening.consentGiven === null ? 'Not asked' : undefined}>
      <div className="grid gap-3">
        <Segmented
          label="The client agrees to treatment, areas and pressure"
          options={[
            { value: 'yes', label: 'Agrees' },
            { value: 'no', label: 'Does not' },
          ]}
          value={asWord(screening.consentGiven)}
          onChange={(value) => onChange({ consentGiven: value === 'yes' })}
          disabled={frozen}
        />
        <TypedText
          label="Areas and pressure agreed"
          text={screening.consentNote ?? ''}
          maximum={400}
          onText={(text) => onChange({ consentNote: text.trim() === '' ? null : text })}
        />
      </div>
    </Card>
  );
}

/** What the last treatment left behind. */
export function SinceCard({
  screening,
  onChange,
  last,
  today,
}: AnswersProps & { last: LastVisit; today: Day }) {
  const { frozen } = useVisit();
  return (
    <Card title="Since then">
      <div className="grid gap-4">
        <Segmented
          label={`After the last visit, ${sayDay(last.onDay, today)}`}
          options={[
            { value: 'none', label: 'Nothing' },
            { value: 'mild', label: 'Mild', sub: 'sore to 48 h' },
            { value: 'moderate', label: 'More', sub: 'over 72 h' },
            { value: 'serious', label: 'Serious' },
          ]}
          value={screening.afterEffects}
          onChange={(afterEffects) => onChange({ afterEffects })}
          disabled={frozen}
          className="[&_[role=radiogroup]>span]:px-1.5"
        />
        {screening.afterEffects === 'serious' ? (
          <p className="rounded-m bg-danger-soft px-3.5 py-2 text-sm font-semibold text-danger">
            New numbness, weakness, faint or swelling after a treatment: do not press. Refer, and write down
            what happened.
          </p>
        ) : null}
        <div className="grid grid-cols-2 gap-4">
          <Segmented
            label="The familiar pain?"
            options={yesNo}
            value={asWord(screening.familiarPain)}
            onChange={(value) => onChange({ familiarPain: value === 'yes' })}
            disabled={frozen}
          />
          <Stepper
            label="Flare, days"
            value={screening.flareDays}
            min={0}
            max={365}
            onChange={(flareDays) => onChange({ flareDays })}
            disabled={frozen}
          />
        </div>
      </div>
    </Card>
  );
}
