import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import type { Fact, FormName, Piece } from '@/lib/handout/block';
import { formWords, pieceWords } from '@/lib/handout/fact-words';
import type { Language } from '@/lib/handout/language';
import { type DraftLine, typed, type WordingDraft, withLine } from '@/lib/handout/wording-draft';
import { FactChips } from './fact-chips';
import { LineField } from './line-field';

type DraftFieldsProps = {
  draft: WordingDraft;
  onChange: (draft: WordingDraft) => void;
  facts: readonly Fact[];
  language: Language;
};

/** Every sentence of both forms in a field of its own; one left empty falls away. */
export function DraftFields({ draft, onChange, facts, language }: DraftFieldsProps) {
  const caret = useRef<Caret | null>(null);
  const put = (fact: Fact) => {
    const line = draft.lines.find(({ id }) => id === caret.current?.id) ?? draft.lines[0];
    if (!line) return;
    const at = caret.current?.id === line.id ? caret.current.at : line.words.length;
    caret.current = { id: line.id, at: at + fact.length + 2 };
    onChange(typed(draft, line.id, `${line.words.slice(0, at)}{${fact}}${line.words.slice(at)}`));
  };
  return (
    <>
      <TextField
        label="Title"
        hint="For staff and for the screen reader; some headings on the sheet use it."
        lang={language}
        value={draft.title}
        maxLength={60}
        onChange={(event) => onChange({ ...draft, title: event.target.value })}
      />
      {facts.length > 0 ? <FactChips facts={facts} language={language} onPut={put} /> : null}
      {(['full', 'short'] as const satisfies FormName[]).map((form) => (
        <FormFields
          key={form}
          form={form}
          draft={draft}
          onChange={onChange}
          language={language}
          onCaret={(id, at) => {
            caret.current = { id, at };
          }}
        />
      ))}
    </>
  );
}

type Caret = { id: string; at: number };
type OnCaret = (id: string, at: number) => void;
type FormFieldsProps = Omit<DraftFieldsProps, 'facts'> & { form: FormName; onCaret: OnCaret };

const hints: Readonly<Record<FormName, string>> = {
  full: 'Printed where the page has room.',
  short: 'Printed where it has not. Not longer than the full form.',
};

function FormFields({ form, draft, onChange, language, onCaret }: FormFieldsProps) {
  const lines = draft.lines.filter((line) => line.form === form);
  const kinds = [...new Set(lines.map(({ piece }) => piece))];
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-l border border-line bg-surface p-5">
      <legend className="sr-only">{formWords[form]}</legend>
      <div>
        <p aria-hidden="true" className="font-bold text-lg">
          {formWords[form]}
        </p>
        <p className="text-ink-soft text-sm">{hints[form]}</p>
      </div>
      {kinds.map((kind) => (
        <PieceFields
          key={kind}
          kind={kind}
          lines={lines.filter(({ piece }) => piece === kind)}
          language={language}
          onType={(id, words) => onChange(typed(draft, id, words))}
          onAdd={() => onChange(withLine(draft, form, kind))}
          onCaret={onCaret}
        />
      ))}
    </fieldset>
  );
}

type PieceFieldsProps = {
  kind: Piece['kind'];
  lines: readonly DraftLine[];
  language: Language;
  onType: (id: string, words: string) => void;
  onAdd: () => void;
  onCaret: OnCaret;
};

function PieceFields({ kind, lines, language, onType, onAdd, onCaret }: PieceFieldsProps) {
  const sentences = [...new Set(lines.map(({ sentence }) => sentence))];
  return (
    <div className="grid gap-2.5">
      {lines.map((line) => {
        const first = lines.find(({ sentence }) => sentence === line.sentence) === line;
        return (
          <LineField
            key={line.id}
            line={line}
            number={sentences.indexOf(line.sentence) + 1}
            otherwise={!first}
            language={language}
            onType={onType}
            onCaret={onCaret}
          />
        );
      })}
      <Button variant="quiet" className="justify-self-start" onClick={onAdd}>
        <Plus aria-hidden="true" />
        {kind === 'bullets' ? 'Add to the list' : `Add a sentence to “${pieceWords[kind]}”`}
      </Button>
    </div>
  );
}
