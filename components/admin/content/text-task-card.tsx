import { BookOpenCheck, Hourglass } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { alwaysPrinted } from '@/lib/handout/block';
import { languages } from '@/lib/handout/language';
import type { TextTasks, WaitingText } from '@/lib/handout/text-tasks';
import { sayDate } from '@/lib/when';

type TextTaskCardProps = { tasks: TextTasks; today: string };

/** The owner's task while texts of the sheet wait for a reader or will soon run out; nothing otherwise. */
export function TextTaskCard({ tasks: { missing, soon, older }, today }: TextTaskCardProps) {
  const [first] = [...missing, ...older, ...soon];
  if (!first) return null;
  const off = missing.filter(({ id, language }) => language === 'en' && !alwaysPrinted.includes(id)).length;
  const title = titleOf(missing.length + older.length, soon.length);
  return (
    <Card tone="warn" className="mb-5 print:hidden">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <span aria-hidden="true" className="text-warn [&_svg]:size-7">
          {missing.length + older.length > 0 ? <BookOpenCheck /> : <Hourglass />}
        </span>
        <div className="mr-auto min-w-0">
          <h2>{title}</h2>
          <p className="text-ink-soft">
            {[
              off > 0 ? `${off} of them print on no sheet.` : '',
              listed('To read', missing, today),
              older.length > 0 ? `New words needed: ${named(older.map(sayText))}.` : '',
              listed('Running out', soon, today),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        </div>
        <ButtonLink href={`/admin/content/sitting?language=${first.language}` as Route} variant="main">
          {missing.length + older.length === 1 ? 'Read it' : 'Read them'}
        </ButtonLink>
      </div>
    </Card>
  );
}

function titleOf(missing: number, soon: number): string {
  const texts = (count: number) => `${count} ${count === 1 ? 'text' : 'texts'} of the sheet`;
  if (missing > 0) return `${texts(missing)} ${missing === 1 ? 'waits' : 'wait'} for a reader`;
  return `${texts(soon)} ${soon === 1 ? 'runs' : 'run'} out soon`;
}

const mostNamed = 4;

const sayText = ({ id, language }: Pick<WaitingText, 'id' | 'language'>) =>
  language === 'en' ? id : `${languages[language]} ${id}`;

function named(texts: readonly string[]): string {
  const more = texts.length - mostNamed;
  return `${texts.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** "Running out: HO-09 by 5 Apr, Français HO-02 by 6 Apr." */
function listed(what: string, texts: readonly WaitingText[], today: string): string {
  if (texts.length === 0) return '';
  const says = texts.map((text) => {
    if (!text.expires) return sayText(text);
    return `${sayText(text)} ${text.standing === 'overdue' ? 'ran out' : 'by'} ${sayDate(text.expires, today)}`;
  });
  return `${what}: ${named(says)}.`;
}
