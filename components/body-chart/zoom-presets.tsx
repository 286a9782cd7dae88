import { ZOOMS, type ZoomName } from './zoom';

type ZoomPresetsProps = {
  value: ZoomName;
  onChange: (zoom: ZoomName) => void;
  className?: string | undefined;
};

/** Where the chart looks; every zoom is one tap, pinching is never needed. */
export function ZoomPresets({ value, onChange, className }: ZoomPresetsProps) {
  return (
    <fieldset aria-label="Zoom" className={`flex w-39 flex-col gap-1.5 ${className ?? ''}`}>
      {ZOOMS.map(({ name, word }) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === value}
          onClick={() => onChange(name)}
          className={`min-h-touch rounded-m border px-3 text-sm font-semibold ${
            name === value
              ? 'border-accent bg-accent-soft text-accent-strong'
              : 'border-line bg-surface text-ink'
          }`}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
