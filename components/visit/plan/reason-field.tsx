import { Chip } from '@/components/ui/chip';
import { TextField } from '@/components/ui/field';

type ReasonFieldProps = {
  suggestions: readonly string[];
  value: string;
  onChange: (reason: string) => void;
  error?: string | undefined;
};

/** Why it is decided otherwise: one tap where a usual reason fits, words where it does not. */
export function ReasonField({ suggestions, value, onChange, error }: ReasonFieldProps) {
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        {suggestions.map((one) => (
          <Chip key={one} pressed={value === one} check onClick={() => onChange(value === one ? '' : one)}>
            {one}
          </Chip>
        ))}
      </div>
      <TextField
        label="Why, in a few words"
        value={value}
        maxLength={400}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
