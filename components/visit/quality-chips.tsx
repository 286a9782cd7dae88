import { Chip } from '@/components/ui/chip';
import { type Quality, qualities, qualityWords } from '@/lib/domain/point';

type QualityChipsProps = {
  value: readonly Quality[];
  onChange: (value: Quality[]) => void;
  disabled: boolean;
};

/** What it feels like; several may be true. */
export function QualityChips({ value, onChange, disabled }: QualityChipsProps) {
  const turned = (quality: Quality) =>
    value.includes(quality) ? value.filter((each) => each !== quality) : [...value, quality];
  return (
    <fieldset className="grid gap-2" disabled={disabled}>
      <legend className="pb-2 text-sm font-semibold">Feels like</legend>
      <div className="grid grid-cols-4 gap-2">
        {qualities.map((quality) => (
          <Chip
            key={quality}
            tight
            className="text-[0.95rem]"
            pressed={value.includes(quality)}
            onClick={() => onChange(turned(quality))}
          >
            {qualityWords[quality].charAt(0).toUpperCase() + qualityWords[quality].slice(1)}
          </Chip>
        ))}
      </div>
    </fieldset>
  );
}
