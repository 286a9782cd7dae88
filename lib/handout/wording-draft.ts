import { type BlockId, BlockWording, type Form, type FormName, type Moment, type Piece } from './block';
import { wordingFaults } from './check-wording';
import { formWords } from './fact-words';
import type { Language } from './language';

/** One field of the editor: a sentence, its other wording for when a fact is missing, or an entry of a list. */
export type DraftLine = Readonly<{
  /** Stays with the field while it is typed in. */
  id: string;
  form: FormName;
  piece: Piece['kind'];
  /** Lines of one sentence share it: the first is printed if all its facts were recorded, else the next. */
  sentence: string;
  when: Moment | null;
  words: string;
}>;
export type WordingDraft = Readonly<{ title: string; lines: readonly DraftLine[] }>;

const formNames = ['full', 'short'] as const satisfies readonly FormName[];

/** A wording taken apart into the fields it is typed in. */
export function draftOf(wording: BlockWording): WordingDraft {
  const lines = formNames.flatMap((form) =>
    wording[form].flatMap((piece): DraftLine[] => {
      const sentences =
        piece.kind === 'bullets'
          ? piece.items.map((item) => ({ say: [item], when: undefined }))
          : piece.sentences;
      return sentences.flatMap(({ say, when }, at) => {
        const sentence = `${form} ${piece.kind} ${at}`;
        return say.map((words, choice) => ({
          id: `${sentence} ${choice}`,
          form,
          piece: piece.kind,
          sentence,
          when: when ?? null,
          words,
        }));
      });
    }),
  );
  return { title: wording.title, lines };
}

/** The draft with one field typed over. */
export const typed = (draft: WordingDraft, id: string, words: string): WordingDraft => ({
  ...draft,
  lines: draft.lines.map((line) => (line.id === id ? { ...line, words } : line)),
});

/** The draft with an empty sentence, or entry, after the last one of a piece. */
export function withLine(draft: WordingDraft, form: FormName, piece: Piece['kind']): WordingDraft {
  const last = draft.lines.findLastIndex((line) => line.form === form && line.piece === piece);
  const sentence = `${form} ${piece} ${draft.lines.length} added`;
  const line: DraftLine = { id: `${sentence} 0`, form, piece, sentence, when: null, words: '' };
  return { ...draft, lines: draft.lines.toSpliced(last + 1, 0, line) };
}

/**
 * The wording as typed; fields left empty fall away, and with its last one a sentence or a piece. It may not be a
 * whole wording any more: the schema and `wordingFaults` say so.
 */
export function wordingOf({ title, lines }: WordingDraft): BlockWording {
  const form = (name: FormName) => formOf(lines.filter((line) => line.form === name && line.words.trim()));
  return { title: title.trim(), full: form('full'), short: form('short') };
}

function formOf(lines: readonly DraftLine[]): Form {
  const kinds = [...new Set(lines.map(({ piece }) => piece))];
  return kinds.map((kind): Piece => {
    const own = lines.filter(({ piece }) => piece === kind);
    if (kind === 'bullets') return { kind, items: own.map(({ words }) => words.trim()) };
    const sentences = [...new Set(own.map(({ sentence }) => sentence))].map((sentence) => {
      const said = own.filter((line) => line.sentence === sentence);
      const moment = said[0]?.when ?? null;
      return { say: said.map(({ words }) => words.trim()), ...(moment ? { when: moment } : {}) };
    });
    return { kind, sentences };
  });
}

/** What is wrong with words that are still being typed, as sentences; empty when they can be saved. */
export function draftFaults(id: BlockId, language: Language, wording: BlockWording): string[] {
  const whole = BlockWording.safeParse(wording);
  if (whole.success) return wordingFaults(id, language, whole.data);
  const says = whole.error.issues.map(({ path, message }) => {
    const [where] = path;
    if (where !== 'full' && where !== 'short') return message;
    return path.length === 1 ? `${formWords[where]} is empty.` : `${formWords[where]}: ${message}`;
  });
  return [...new Set(says)];
}
