import { Check, ChevronDown, CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** What is wrong and what to do; shown under the control and read with it. */
  error?: string | undefined;
  /** Says "(optional)" beside the label; required fields carry no mark. */
  optional?: boolean | undefined;
};

const box =
  'w-full min-h-touch rounded-m border-[1.5px] border-line-strong bg-surface px-3.5 py-2.5 text-base text-ink ' +
  'placeholder:text-ink-faint disabled:bg-sunken disabled:text-ink-soft aria-invalid:border-danger';

// The browser's tiny arrows are no touch target and lie on the unit.
const noSpinner = '[appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none';

type Wires = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined };

function Frame(props: FieldProps & { className?: string | undefined; control: (wires: Wires) => ReactNode }) {
  const { label, hint, error, optional, className, control } = props;
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`grid content-start gap-1.5 ${className ?? ''}`}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> (optional)</span> : null}
      </label>
      {control({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

/** The line that says what is wrong; for controls that bring their own label. */
export function FieldError({ id, error }: { id?: string | undefined; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-semibold text-danger">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      {error}
    </p>
  );
}

type Own<Tag extends 'input' | 'textarea' | 'select'> = FieldProps & Omit<ComponentProps<Tag>, 'id'>;

export function TextField({ label, hint, error, optional, className, ...rest }: Own<'input'>) {
  return (
    <Frame
      {...{ label, hint, error, optional, className }}
      control={(wires) => <input type="text" autoComplete="off" {...rest} {...wires} className={box} />}
    />
  );
}

/** A plain calendar day, `YYYY-MM-DD`. */
export function DateField(props: Omit<Own<'input'>, 'type'>) {
  return <TextField {...props} type="date" />;
}

export function NumberField(props: Own<'input'> & { unit?: string | undefined }) {
  const { label, hint, error, optional, className, unit, ...rest } = props;
  return (
    <Frame
      {...{ label: unit ? withUnit(label, unit) : label, hint, error, optional, className }}
      control={(wires) => (
        <span className="relative block">
          <input
            type="number"
            inputMode="decimal"
            autoComplete="off"
            {...rest}
            {...wires}
            className={`${box} ${unit ? 'pr-16' : ''} ${noSpinner}`}
          />
          {unit ? (
            <span aria-hidden="true" className="absolute inset-y-0 right-4 flex items-center text-ink-soft">
              {unit}
            </span>
          ) : null}
        </span>
      )}
    />
  );
}

function withUnit(label: ReactNode, unit: string): ReactNode {
  return (
    <>
      {label}
      <span className="sr-only">, in {unit}</span>
    </>
  );
}

export function TextareaField({ label, hint, error, optional, className, ...rest }: Own<'textarea'>) {
  return (
    <Frame
      {...{ label, hint, error, optional, className }}
      control={(wires) => (
        <textarea rows={3} {...rest} {...wires} className={`${box} field-sizing-content min-h-24`} />
      )}
    />
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean | undefined };

export function SelectField(
  props: Own<'select'> & { options: readonly SelectOption[]; placeholder?: string | undefined },
) {
  const { label, hint, error, optional, className, options, placeholder, ...rest } = props;
  return (
    <Frame
      {...{ label, hint, error, optional, className }}
      control={(wires) => (
        <span className="relative block">
          <select {...rest} {...wires} className={`${box} appearance-none pr-11`}>
            {placeholder === undefined ? null : <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" className="pointer-events-none absolute top-3.5 right-3.5 size-5" />
        </span>
      )}
    />
  );
}

/** One yes or no; the whole row is the target. */
export function CheckboxField({
  label,
  hint,
  error,
  className,
  ...rest
}: Omit<Own<'input'>, 'type' | 'optional'>) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`grid gap-1 ${className ?? ''}`}>
      <label className="group flex min-h-touch items-center gap-3 py-1.5">
        <span className="relative size-7 shrink-0">
          <input
            {...rest}
            type="checkbox"
            aria-labelledby={`${id}-label`}
            aria-describedby={described || undefined}
            aria-invalid={error ? true : undefined}
            className="peer size-7 appearance-none rounded-s border-[1.5px] border-line-strong bg-surface checked:border-accent checked:bg-accent aria-invalid:border-danger"
          />
          <Check
            aria-hidden="true"
            strokeWidth={3}
            className="pointer-events-none absolute inset-1 hidden size-5 text-on-accent peer-checked:block"
          />
        </span>
        <span>
          <span id={`${id}-label`} className="block">
            {label}
          </span>
          {hint ? (
            <span id={`${id}-hint`} className="block text-sm text-ink-soft">
              {hint}
            </span>
          ) : null}
        </span>
      </label>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}
