import { Button } from '@/components/ui/button';
import type { QuestionView } from './desk-view';
import { QuestionHead } from './question-head';

/** The middle column for a question that is new in the article: nobody has judged it. */
export function UnwrittenQuestion({ question, onWrite }: { question: QuestionView; onWrite: () => void }) {
  return (
    <section
      aria-label={`Question ${question.number}`}
      className="min-w-0 px-6 pt-2 pb-6 max-tablet:px-4 tablet:min-h-60"
    >
      <QuestionHead question={question} place="no claim yet" />
      <p className="mt-3 mb-4 max-w-[64ch]">
        Nobody here has written down what the article says about it, so no sheet text can rest on it.
      </p>
      <Button variant="main" onClick={onWrite}>
        Write its first claim
      </Button>
    </section>
  );
}
