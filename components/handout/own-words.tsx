'use client';

import { TextField } from '@/components/ui/field';
import { useDraftText } from '@/components/visit/use-draft-text';
import { useVisit } from '@/components/visit/visit-store';
import { noCare } from '@/lib/domain/home-care';
import type { Language } from '@/lib/handout/language';
import { languageWords } from './language-words';

type OwnWordsProps = {
  language: Language;
  ownSentence: string;
  onOwnSentence: (text: string) => void;
  /** By field: why a sentence cannot stand on this sheet. */
  errors: Readonly<Record<string, string>>;
};

/** The two things staff may write on a sheet: a stretch that was shown, and one sentence of their own. */
export function OwnWords({ language, ownSentence, onOwnSentence, errors }: OwnWordsProps) {
  const { view, put, frozen } = useVisit();
  const care = view.facts.care ?? noCare;
  const own = useDraftText(ownSentence, onOwnSentence);
  const stretch = useDraftText(care.stretch ?? '', (text) =>
    put('care.put', { ...care, stretch: text.trim() || null }),
  );
  const foreign = language !== 'en';
  return (
    <div className="grid gap-4 pt-5">
      {frozen ? null : (
        <TextField
          label="Stretch shown"
          optional
          maxLength={120}
          hint={foreign ? 'It stands in the note in English, and is left off this sheet.' : undefined}
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
        lang={language}
        hint={foreign ? `Write it in ${languageWords[language]}: it prints as it is.` : undefined}
        value={own.text}
        onChange={(event) => own.set(event.target.value)}
        onBlur={own.flush}
        error={errors.ownSentence}
      />
    </div>
  );
}
