'use client';

import { TextField } from '@/components/ui/field';
import { useDraftText } from '@/components/visit/use-draft-text';
import { useVisit } from '@/components/visit/visit-store';
import { noCare } from '@/lib/domain/home-care';

type OwnWordsProps = {
  ownSentence: string;
  onOwnSentence: (text: string) => void;
  /** By field: why a sentence cannot stand on this sheet. */
  errors: Readonly<Record<string, string>>;
};

/** The two things staff may write on a sheet: a stretch that was shown, and one sentence of their own. */
export function OwnWords({ ownSentence, onOwnSentence, errors }: OwnWordsProps) {
  const { view, put, frozen } = useVisit();
  const care = view.facts.care ?? noCare;
  const own = useDraftText(ownSentence, onOwnSentence);
  const stretch = useDraftText(care.stretch ?? '', (text) =>
    put('care.put', { ...care, stretch: text.trim() || null }),
  );
  return (
    <div className="grid gap-4 pt-5">
      {frozen ? null : (
        <TextField
          label="Stretch shown"
          optional
          maxLength={120}
          value={stretch.text}
          onChange={(event) => stretch.set(event.target.value)}
          onBlur={stretch.flush}
          error={errors.stretch}
        />
      )}
      <TextField
        label="Your own sentence on the sheet"
        optional
        maxLength={160}
        value={own.text}
        onChange={(event) => own.set(event.target.value)}
        onBlur={own.flush}
        error={errors.ownSentence}
      />
    </div>
  );
}
