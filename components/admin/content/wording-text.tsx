import type { BlockWording, Form, FormName, Piece, Sentence } from '@/lib/handout/block';
import type { Run } from '@/lib/handout/document';
import { readings } from '@/lib/handout/example-values';
import { formWords, momentWords, pieceWords } from '@/lib/handout/fact-words';
import type { Language } from '@/lib/handout/language';

type WordingTextProps = { wording: BlockWording; language: Language };

/** Every sentence a text can print, with example facts in a dashed frame: what a reviewer has to read. */
export function WordingText({ wording, language }: WordingTextProps) {
  return (
    <div className="grid gap-x-7 gap-y-4 wide:grid-cols-2">
      {(['full', 'short'] as const satisfies FormName[]).map((form) => (
        <div key={form}>
          <h3 className="mb-1.5 text-ink-soft text-sm">{formWords[form]}</h3>
          <FormText form={wording[form]} language={language} />
        </div>
      ))}
    </div>
  );
}

export function FormText({ form, language }: { form: Form; language: Language }) {
  return (
    <div lang={language} className="grid gap-2.5">
      {form.map((piece) => (
        <PieceText key={piece.kind} piece={piece} language={language} />
      ))}
    </div>
  );
}

const pieceLooks: Readonly<Record<Piece['kind'], string>> = {
  headline: 'font-bold text-lg',
  paragraph: '',
  spot: 'border-line-strong border-l-2 pl-3',
  lead: 'font-bold',
  bullets: 'list-disc pl-5',
};

function PieceText({ piece, language }: { piece: Piece; language: Language }) {
  if (piece.kind === 'bullets')
    return (
      <ul className="grid list-disc gap-1 pl-5">
        {piece.items.map((item) => (
          <li key={item}>
            <Reading message={item} language={language} />
          </li>
        ))}
      </ul>
    );
  return (
    <div>
      {piece.kind === 'paragraph' ? null : (
        <p lang="en" className="text-ink-soft text-xs">
          {pieceWords[piece.kind]}
        </p>
      )}
      <ul className={`grid gap-1 ${pieceLooks[piece.kind]}`}>
        {piece.sentences.map((sentence) => (
          <SentenceText key={sentence.say.join()} sentence={sentence} language={language} />
        ))}
      </ul>
    </div>
  );
}

function SentenceText({ sentence, language }: { sentence: Sentence; language: Language }) {
  const [first = '', ...others] = sentence.say;
  return (
    <li>
      {sentence.when ? <Aside>Only {momentWords[sentence.when]}:</Aside> : null}
      <Reading message={first} language={language} />
      {others.map((message) => (
        <span key={message} className="block border-line border-l-2 pl-3 font-normal">
          <Aside>If that cannot be said:</Aside>
          <Reading message={message} language={language} />
        </span>
      ))}
    </li>
  );
}

function Aside({ children }: { children: React.ReactNode }) {
  return (
    <span lang="en" className="block font-normal text-ink-soft text-xs">
      {children}
    </span>
  );
}

function Reading({ message, language }: { message: string; language: Language }) {
  const all = readings(message, language);
  if (!all) return <code className="text-danger">{message}</code>;
  return all.map((runs, at) =>
    at === 0 ? (
      <Runs key="many" runs={runs} />
    ) : (
      <span key="one" className="block border-line border-l-2 pl-3 font-normal">
        <Aside>With one:</Aside>
        <Runs runs={runs} />
      </span>
    ),
  );
}

/** Facts of a visit, filled in when a sheet is made, stand in a dashed frame. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) =>
    run.from ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text never move
      <span key={at} className="box-decoration-clone rounded-s border border-line-strong border-dashed px-1">
        {run.text}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text never move
      <span key={at} className={run.strong ? 'font-bold' : undefined}>
        {run.text}
      </span>
    ),
  );
}
