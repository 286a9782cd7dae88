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
export function TextTaskCard({ tasks: { missing, soon }, today }: TextTaskCardProps) {
  const [first] = [...missing, ...soon];
  if (!first) return null;
  const off = missing.filter(({ id, language }) => language === 'en' && !alwaysPrinted.includes(id)).length;
  const title =
    missing.length > 0
      ? `${missing.length} ${missing.length === 1 ? 'text' : 'texts'} of the sheet ${missing.length === 1 ? 'waits' : 'wait'} for a reader`
      : `${soon.length} ${soon.length === 1 ? 'text' : 'texts'} of the sheet ${soon.length === 1 ? 'runs' : 'run'} out soon`;
  return (
    <Card tone="warn" className="mb-5 print:hidden">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <span aria-hidden="true" className="text-warn [&_svg]:size-7">
          {missing.length > 0 ? <BookOpenCheck /> : <Hourglass />}
        </span>
        <div className="mr-auto min-w-0">
          <h2>{title}</h2>
          <p className="text-ink-soft">
            {[
              off > 0 ? `${off} of them print on no sheet.` : '',
              listed('To read', missing, today),
              listed('Running out', soon, today),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        </div>
        <ButtonLink href={`/admin/content/sitting?language=${first.language}` as Route} variant="main">
          {missing.length > 0 ? `Read ${missing.length === 1 ? 'it' : 'them'}` : 'Read again'}
        </ButtonLink>
      </div>
    </Card>
  );
}

const mostNamed = 4;

/** "Running out: HO-09 by 5 Apr, Français HO-02 by 6 Apr." */
function listed(what: string, texts: readonly WaitingText[], today: string): string {
  const names = texts.map(({ id, language, expires, standing }) => {
    const text = language === 'en' ? id : `${languages[language]} ${id}`;
    if (!expires) return text;
    return `${text} ${standing === 'overdue' ? 'ran out' : 'by'} ${sayDate(expires, today)}`;
  });
  if (names.length === 0) return '';
  const more = names.length - mostNamed;
  const shown = names.slice(0, mostNamed).join(', ');
  return `${what}: ${shown}${more > 0 ? ` and ${more} more` : ''}.`;
}
