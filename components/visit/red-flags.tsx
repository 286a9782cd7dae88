'use client';

import { CheckCheck } from 'lucide-react';
import { memo, useId } from 'react';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { useNewest } from '@/components/ui/use-newest';
import { type RedFlag, redFlagCodes, redFlags, type Screening } from '@/lib/domain/screening';
import { useVisit } from './visit-store';

type Answers = Screening['answers'];
type RedFlagsProps = { screening: Screening; onChange: (answers: Answers) => void };

/** The short form of every visit. "No to all" answers what has no answer yet; a yes stays a yes. */
export function RedFlags({ screening: { answers }, onChange }: RedFlagsProps) {
  const { frozen, view } = useVisit();
  const open = redFlagCodes.filter((code) => answers[code] === undefined);
  const onAnswer = useNewest((code: RedFlag, yes: boolean) => onChange({ ...answers, [code]: yes }));
  const noToRest = () => onChange({ ...answers, ...Object.fromEntries(open.map((code) => [code, false])) });
  return (
    <Card
      title={view.last ? 'Since the last visit, any of these?' : 'Any of these, now or lately?'}
      aside={open.length > 0 ? `${open.length} not asked` : 'All asked today'}
    >
      {frozen ? null : (
        <Button
          variant={open.length > 0 ? 'main' : 'outline'}
          size={56}
          className="mb-3 w-full"
          disabled={open.length === 0}
          onClick={noToRest}
        >
          <CheckCheck aria-hidden="true" />
          {open.length === redFlagCodes.length ? 'No to all' : 'No to the rest'}
        </Button>
      )}
      <ul className="divide-y divide-line">
        {redFlagCodes.map((code) => (
          <Row key={code} code={code} answer={answers[code]} disabled={frozen} onAnswer={onAnswer} />
        ))}
      </ul>
    </Card>
  );
}

type RowProps = {
  code: RedFlag;
  answer: boolean | undefined;
  disabled: boolean;
  onAnswer: (code: RedFlag, yes: boolean) => void;
};

const Row = memo(function Row({ code, answer, disabled, onAnswer }: RowProps) {
  const id = useId();
  return (
    <li className="flex min-h-[60px] items-center gap-4 py-1.5">
      <span id={id} className={`flex-1 leading-snug ${answer ? 'font-semibold text-danger' : ''}`}>
        {redFlags[code].label}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={id}
        className="flex shrink-0 divide-x divide-line overflow-clip rounded-m border-[1.5px] border-line-strong bg-surface"
      >
        <Answer
          group={id}
          word="No"
          chosen={answer === false}
          disabled={disabled}
          onChoose={() => onAnswer(code, false)}
        />
        <Answer
          group={id}
          word="Yes"
          chosen={answer === true}
          disabled={disabled}
          onChoose={() => onAnswer(code, true)}
        />
      </div>
    </li>
  );
});

type AnswerProps = { group: string; word: string; chosen: boolean; disabled: boolean; onChoose: () => void };

function Answer({ group, word, chosen, disabled, onChoose }: AnswerProps) {
  const tone =
    word === 'Yes'
      ? 'has-checked:bg-danger has-checked:text-on-danger'
      : 'has-checked:bg-accent has-checked:text-on-accent';
  return (
    <span
      className={`relative flex min-h-touch w-[66px] items-center justify-center font-semibold ${tone} has-focus-visible:outline-3 has-focus-visible:-outline-offset-6 has-focus-visible:outline-current has-disabled:opacity-70`}
    >
      <span aria-hidden="true">{word}</span>
      <input
        type="radio"
        name={group}
        aria-label={word}
        checked={chosen}
        disabled={disabled}
        onChange={onChoose}
        className="absolute inset-0 size-full cursor-pointer appearance-none focus-visible:outline-0"
      />
    </span>
  );
}
