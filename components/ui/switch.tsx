import { type ComponentProps, type ReactNode, useId } from 'react';

type SwitchProps = Omit<ComponentProps<'input'>, 'type' | 'role' | 'id' | 'children'> & {
  label: ReactNode;
  hideLabel?: boolean | undefined;
  hint?: ReactNode | undefined;
};

/** On or off at once; 44 × 26 inside a target as high as the row. */
export function Switch({ label, hideLabel, hint, className, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <label className={`flex min-h-touch items-center gap-3 py-1 ${className ?? ''}`}>
      <span className="relative inline-flex shrink-0">
        <input
          {...rest}
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own checked state
          role="switch"
          aria-labelledby={`${id}-label`}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer h-[26px] w-11 appearance-none rounded-full border-[1.5px] border-line-strong bg-surface transition-colors duration-100 checked:border-accent checked:bg-accent disabled:opacity-55"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-[4px] left-[4px] size-[18px] rounded-full bg-line-strong transition-transform duration-100 peer-checked:translate-x-[18px] peer-checked:bg-on-accent"
        />
      </span>
      <span className={hideLabel ? 'sr-only' : ''}>
        <span id={`${id}-label`} className="block font-semibold">
          {label}
        </span>
        {hint ? (
          <span id={`${id}-hint`} className="block text-sm text-ink-soft">
            {hint}
          </span>
        ) : null}
      </span>
    </label>
  );
}
