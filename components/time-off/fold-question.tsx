'use client';

import { Segmented } from '@/components/ui/segmented';

export type Fold = 'earlier' | 'later';
type FoldQuestionProps = { label: string; value: Fold | null; onChange: (value: Fold) => void };

/** On the night the clocks go back a time comes twice; only a person knows which one is meant. */
export function FoldQuestion({ label, value, onChange }: FoldQuestionProps) {
  return (
    <Segmented
      label={label}
      options={[
        { value: 'earlier', label: 'The earlier', sub: 'before the clocks go back' },
        { value: 'later', label: 'The later', sub: 'after they went back' },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
