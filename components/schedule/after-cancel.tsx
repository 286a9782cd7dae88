import { Chip } from '@/components/ui/chip';
import { FieldError } from '@/components/ui/field';
import type { PlanAfterCancel } from '@/lib/domain/appointment';
import { CloseReason, closeReasons } from '@/lib/domain/client';

const choices: readonly Readonly<{ value: PlanAfterCancel; label: string; means: string }>[] = [
  {
    value: 'keep',
    label: 'Goes on as before',
    means: 'The due date stays. The client is on the list until booked.',
  },
  { value: 'as_needed', label: 'As needed', means: 'No rhythm any more. The client calls when it suits.' },
  {
    value: 'pause',
    label: 'Pause',
    means: 'The plan waits, nobody calls. All dates booked ahead are cancelled.',
  },
  {
    value: 'finish',
    label: 'Finish',
    means: 'This problem is closed. All dates booked ahead are cancelled.',
  },
];

type AfterCancelProps = { value: PlanAfterCancel; onChange: (plan: PlanAfterCancel) => void };

/** What happens to the plan when one of its dates is cancelled. */
export function AfterCancel({ value, onChange }: AfterCancelProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold text-sm">What happens to the plan?</legend>
      <div className="grid grid-cols-2 gap-2">
        {choices.map((one) => (
          <Chip key={one.value} pressed={value === one.value} check onClick={() => onChange(one.value)}>
            {one.label}
          </Chip>
        ))}
      </div>
      <p aria-live="polite" className="text-ink-soft text-sm">
        {choices.find((one) => one.value === value)?.means}
      </p>
    </fieldset>
  );
}

type CloseReasonsProps = {
  value: CloseReason | null;
  onChange: (reason: CloseReason) => void;
  error?: string | undefined;
};

/** Why a problem is finished. */
export function CloseReasons({ value, onChange, error }: CloseReasonsProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-semibold text-sm">Why is it finished?</legend>
      <div className="flex flex-wrap gap-2">
        {CloseReason.options.map((code) => (
          <Chip key={code} pressed={value === code} check onClick={() => onChange(code)}>
            {closeReasons[code]}
          </Chip>
        ))}
      </div>
      <FieldError error={error} />
    </fieldset>
  );
}
