import { useId } from 'react';
import { Chip } from '@/components/ui/chip';

type ChooseRowProps = {
  label: string;
  value: string;
  options: readonly Readonly<{ value: string; label: string; sub?: string }>[];
  onChange: (value: string) => void;
};

/** One of a few, as a row of chips with its label in front. */
export function ChooseRow({ label, value, options, onChange }: ChooseRowProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside the chips
    <div role="group" aria-labelledby={id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <span id={id} className="w-24 shrink-0 font-semibold text-sm">
        {label}
      </span>
      <div className="flex min-w-0 flex-1 flex-wrap gap-2">
        {options.map((option) => (
          <Chip
            key={option.value}
            pressed={value === option.value}
            check
            aside={option.sub}
            onClick={() => onChange(option.value)}
          >
            {option.label}
          </Chip>
        ))}
      </div>
    </div>
  );
}
