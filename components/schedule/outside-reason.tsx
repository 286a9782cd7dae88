import { Chip } from '@/components/ui/chip';
import { TextField } from '@/components/ui/field';

type OutsideReasonProps = {
  value: string;
  onChange: (reason: string) => void;
  error?: string | undefined;
};

const usual = ['The client asked for it', 'Nothing else is free', 'The therapist agreed'];

/** Why a time outside working hours or the window of the plan is right all the same. */
export function OutsideReason({ value, onChange, error }: OutsideReasonProps) {
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap gap-2">
        {usual.map((one) => (
          <Chip key={one} pressed={value === one} check onClick={() => onChange(value === one ? '' : one)}>
            {one}
          </Chip>
        ))}
      </div>
      <TextField
        label="Why all the same"
        name="outside"
        value={value}
        maxLength={300}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
