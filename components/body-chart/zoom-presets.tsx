import { SHEET_NAMES, SHEETS, type SheetName } from '@/lib/body/sheets';

type ZoomPresetsProps = {
  value: SheetName;
  onChange: (sheet: SheetName) => void;
  className?: string | undefined;
};

/** Where the chart looks; every part of the body is one tap, pinching is never needed. */
export function ZoomPresets({ value, onChange, className }: ZoomPresetsProps) {
  return (
    <fieldset aria-label="Zoom" className={className}>
      {SHEET_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === value}
          onClick={() => onChange(name)}
          className={`min-h-touch rounded-m border px-1.5 text-sm leading-[1.15] font-semibold ${
            name === value
              ? 'border-accent bg-accent-soft text-accent-strong'
              : 'border-line bg-surface text-ink'
          }`}
        >
          {SHEETS[name].word}
        </button>
      ))}
    </fieldset>
  );
}
