import { TextareaField } from '@/components/ui/field';
import { useAwake } from '@/components/ui/use-awake';
import { momentWords, pieceWords } from '@/lib/handout/fact-words';
import type { Language } from '@/lib/handout/language';
import type { DraftLine } from '@/lib/handout/wording-draft';

type LineFieldProps = {
  line: DraftLine;
  number: number;
  /** Said instead, when a fact of the wording before was not recorded. */
  otherwise: boolean;
  language: Language;
  onType: (id: string, words: string) => void;
  /** Where the caret stands, for a fact that is put in by a tap. */
  onCaret: (id: string, at: number) => void;
};

export function LineField({ line, number, otherwise, language, onType, onCaret }: LineFieldProps) {
  // Letters typed before the page is awake would meet those that are already there.
  const awake = useAwake();
  const what = line.piece === 'bullets' ? `List, ${number}` : `${pieceWords[line.piece]}, sentence ${number}`;
  return (
    <div className={`[&_textarea]:min-h-touch ${otherwise ? 'border-line border-l-2 pl-4' : ''}`}>
      <TextareaField
        label={
          <>
            {what}
            {otherwise ? <span className="font-normal text-ink-soft">, if that cannot be said</span> : null}
            {line.when && !otherwise ? (
              <span className="font-normal text-ink-soft">, only {momentWords[line.when]}</span>
            ) : null}
          </>
        }
        lang={language}
        rows={1}
        maxLength={400}
        value={line.words}
        readOnly={!awake}
        spellCheck
        onChange={(event) => onType(line.id, event.target.value)}
        onSelect={(event) => onCaret(line.id, event.currentTarget.selectionEnd)}
      />
    </div>
  );
}
