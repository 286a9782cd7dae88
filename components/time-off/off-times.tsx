'use client';

import { TextField } from '@/components/ui/field';
import { momentsOf, sayFullDate, type Zone } from '@/lib/when';
import { type Fold, FoldQuestion } from './fold-question';

/** Days `YYYY-MM-DD` and wall times `HH:MM`, as they stand in the fields. */
export type WallSpan = {
  from: string;
  until: string;
  starts: string;
  ends: string;
  startsFold: Fold | null;
  endsFold: Fold | null;
};

type OffTimesProps = {
  span: WallSpan;
  zone: Zone;
  errors: Readonly<Record<string, string>>;
  onChange: (more: Partial<WallSpan>) => void;
};

export function OffTimes({ span, zone, errors, onChange }: OffTimesProps) {
  const starts = standing(span.from, span.starts, zone);
  const ends = standing(span.until, span.ends, zone);
  return (
    <>
      <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
        <TextField
          label="Begins at"
          type="time"
          value={span.starts}
          onChange={({ target }) => onChange({ starts: target.value, startsFold: null })}
          error={starts.missing ?? errors['times.starts']}
        />
        <TextField
          label="Ends at"
          type="time"
          value={span.ends}
          onChange={({ target }) => onChange({ ends: target.value, endsFold: null })}
          error={ends.missing ?? errors['times.ends']}
        />
      </div>
      {starts.twice ? (
        <FoldQuestion
          label={`Begins at ${starts.twice}: which one?`}
          value={span.startsFold}
          onChange={(startsFold) => onChange({ startsFold })}
        />
      ) : null}
      {ends.twice ? (
        <FoldQuestion
          label={`Ends at ${ends.twice}: which one?`}
          value={span.endsFold}
          onChange={(endsFold) => onChange({ endsFold })}
        />
      ) : null}
    </>
  );
}

/** What the clocks do with a wall time on that day; nothing while it is still being typed. */
function standing(day: string, time: string, zone: Zone): { missing?: string; twice?: string } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return {};
  const moments = momentsOf(day, time, zone);
  if (moments.length === 0)
    return { missing: `${time} does not exist on ${sayFullDate(day)}: the clocks go forward then.` };
  return moments.length === 2 ? { twice: `${time} on ${sayFullDate(day)}` } : {};
}
