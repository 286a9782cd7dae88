import { type KeyboardEvent, useRef } from 'react';
import type { Verdict } from '@/lib/handout/content';
import type { DeskSource } from '@/lib/handout/content-desk';
import { feedsOf, tally } from '@/lib/handout/desk-rows';
import { sayDate } from '@/lib/when';
import type { QuestionView } from './desk-view';
import { shortVerdicts, VerdictGlyph, verdictOrder } from './verdict-look';

type QuestionListProps = {
  source: DeskSource | null;
  questions: readonly QuestionView[];
  today: string;
  chosen: number;
  onChoose: (number: number) => void;
  /** Only questions with a claim of this verdict. */
  only: Verdict | null;
  onOnly: (verdict: Verdict | null) => void;
};

/** The first column: every question of the article, its claims by shape, and the blocks they feed. */
export function QuestionList({
  source,
  questions,
  today,
  chosen,
  onChoose,
  only,
  onOnly,
}: QuestionListProps) {
  const claims = questions.flatMap((question) => question.claims).length;
  const counts = tally(questions);
  const listed = questions.filter((question) =>
    only ? question.claims.some(({ verdict }) => verdict === only) : true,
  );
  return (
    <section
      aria-labelledby="article-title"
      className="flex min-h-0 flex-1 flex-col p-3.5 pt-4 desk:pt-3 desk:pb-0"
    >
      <h2 id="article-title" className="px-1.5">
        The article: {questions.length} questions, {claims} claims
      </h2>
      {source ? (
        <p className="px-1.5 text-ink-soft text-sm desk:text-xs">
          {sayDate(source.dated, today)},{' '}
          {source.imports > 1 ? `import ${source.imports}` : 'not changed since'}. Footer links left out.
        </p>
      ) : null}
      <fieldset
        aria-label="Show claims with one verdict"
        className="my-2.5 flex flex-wrap gap-1.5 desk:-mx-1 desk:my-2 desk:gap-0.5"
      >
        {verdictOrder.map((verdict) => (
          <button
            key={verdict}
            type="button"
            aria-pressed={only === verdict}
            onClick={() => onOnly(only === verdict ? null : verdict)}
            className={`inline-flex min-h-touch items-center gap-1.5 rounded-m border px-2.5 font-semibold text-sm desk:min-h-8 desk:gap-1 desk:px-1 desk:text-xs ${only === verdict ? 'border-accent bg-accent-soft text-accent-strong' : 'border-line hover:border-line-strong'}`}
          >
            <span aria-hidden="true" className="inline-flex">
              <VerdictGlyph verdict={verdict} />
            </span>
            {shortVerdicts[verdict]} {counts[verdict]}
          </button>
        ))}
      </fieldset>
      <Rows questions={listed} chosen={chosen} onChoose={onChoose} />
    </section>
  );
}

type RowsProps = Pick<QuestionListProps, 'questions' | 'chosen' | 'onChoose'>;

const steps: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -99, End: 99 };

/** One stop for Tab; the arrow keys move along the questions and open them. */
function Rows({ questions, chosen, onChoose }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const here = Math.max(
    0,
    questions.findIndex(({ number }) => number === chosen),
  );
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const at = Math.min(questions.length - 1, Math.max(0, here + step));
    const next = questions[at];
    if (!next) return;
    onChoose(next.number);
    list.current?.querySelectorAll('button').item(at).focus();
  };
  return (
    <>
      <p
        aria-hidden="true"
        className="grid grid-cols-[36px_minmax(0,1fr)_78px_60px] px-1.5 pb-1 text-ink-soft text-xs max-wide:hidden"
      >
        <span className="col-start-2">Question, in our words</span>
        <span>Claims</span>
        <span className="whitespace-nowrap text-right">Feeds HO-</span>
      </p>
      <ul ref={list} onKeyDown={move} className="min-h-0 overflow-y-auto p-0.5 desk:flex-1">
        {questions.map((question, at) => (
          <li key={question.number}>
            <Row
              question={question}
              chosen={question.number === chosen}
              stop={at === here}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

type RowProps = {
  question: QuestionView;
  chosen: boolean;
  stop: boolean;
  onChoose: (number: number) => void;
};

function Row({ question, chosen, stop, onChoose }: RowProps) {
  const { number, words, claims } = question;
  const feeds = feedsOf(question);
  const refused = claims.length > 0 && claims.every(({ verdict }) => verdict === 'do_not_use');
  const tone = refused
    ? 'border-danger bg-danger-soft font-bold'
    : 'border-accent bg-accent-soft font-bold text-accent-strong';
  return (
    <button
      type="button"
      tabIndex={stop ? 0 : -1}
      aria-current={chosen ? 'true' : undefined}
      onClick={() => onChoose(number)}
      className={`grid min-h-touch w-full grid-cols-[36px_minmax(0,1fr)_78px_60px] items-center gap-y-0.5 rounded-[10px] border-[1.5px] px-1 py-1 text-left text-[1rem] leading-tight max-wide:grid-cols-[40px_minmax(0,1fr)_auto] desk:min-h-[27px] desk:py-0 desk:text-sm ${chosen ? tone : 'border-transparent hover:bg-sunken'}`}
    >
      <span className={chosen ? '' : 'text-ink-soft'}>Q{number}</span>
      <span className="min-w-0 desk:truncate">{words}</span>
      <span className="flex flex-wrap gap-0.5 max-wide:col-start-2 max-wide:row-start-2">
        {claims.map(({ letter, verdict }) => (
          <VerdictGlyph key={letter} verdict={verdict} />
        ))}
      </span>
      <span
        className={`text-right text-sm max-wide:row-span-2 ${refused && chosen ? 'text-danger' : 'text-ink-soft'}`}
      >
        {feeds.length > 0 ? (
          <>
            <span className="sr-only">, feeds HO-</span>
            {feeds.map((id) => id.slice(3)).join(' ')}
          </>
        ) : (
          <span className={chosen ? '' : 'sr-only'}>nothing</span>
        )}
      </span>
    </button>
  );
}
