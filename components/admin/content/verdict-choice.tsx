import { FieldError } from '@/components/ui/field';
import { type Verdict, verdicts } from '@/lib/handout/content';
import { VerdictGlyph } from './verdict-look';

type VerdictChoiceProps = {
  legend: string;
  /** The verdicts to choose from. */
  from: readonly Verdict[];
  value: Verdict | null;
  onChange: (verdict: Verdict) => void;
  error?: string | undefined;
};

/** One of the verdicts, each with its shape. */
export function VerdictChoice({ legend, from, value, onChange, error }: VerdictChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold text-sm">{legend}</legend>
      <div className={`grid gap-2 ${from.length === 3 ? 'tablet:grid-cols-3' : 'tablet:grid-cols-2'}`}>
        {from.map((verdict) => (
          <label
            key={verdict}
            className="flex min-h-touch items-center gap-2.5 rounded-m border-[1.5px] border-line px-3.5 font-semibold has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="verdict"
              value={verdict}
              checked={value === verdict}
              onChange={() => onChange(verdict)}
              className="size-5 shrink-0 accent-(--accent)"
            />
            <span aria-hidden="true" className="inline-flex">
              <VerdictGlyph verdict={verdict} />
            </span>
            {verdicts[verdict]}
          </label>
        ))}
      </div>
      <FieldError error={error} />
    </fieldset>
  );
}
