import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import type { ArticleChange } from '@/lib/handout/article/compare-article';
import type { QuestionFlag } from '@/lib/handout/content-desk';
import { sayFullDate } from '@/lib/when';

const flagWords: Readonly<Record<QuestionFlag, string>> = {
  truncated: 'stops mid-list',
  unnamed_quote: 'quotes a person it never names',
  caption: 'video caption left out',
  changed: 'changed',
  gone: 'not in the article any more',
};

/** What was found in a text, before anything is kept of it. */
export function ArticleFound({ found, children }: { found: ArticleChange; children: ReactNode }) {
  const { title, author, dated, questions, gone, blocks, footerLinks, same } = found;
  const changed = questions.filter(({ flags, isNew }) => flags.includes('changed') && !isNew);
  const added = questions.filter(({ isNew }) => isNew);
  const flagged = questions.flatMap(({ number, words, flags }) => {
    const noticed = flags.filter((flag) => flag !== 'changed').map((flag) => flagWords[flag]);
    return noticed.length > 0 ? [`Q${number} ${words}: ${noticed.join(', ')}`] : [];
  });
  const named = (list: readonly { number: number; words: string }[]) =>
    list.map(({ number, words }) => `Q${number} ${words}`);
  return (
    <Card title={`${questions.length} questions found`} aside="Nothing is changed yet">
      <p className="break-words">
        “{title}”, {author || 'no author named'}, {sayFullDate(dated)}.
      </p>
      {footerLinks > 0 ? (
        <p className="text-ink-soft text-sm">
          {footerLinks} {footerLinks === 1 ? 'line' : 'lines'} with links to other pages left out.
        </p>
      ) : null}
      <div role="status" className="mt-4 grid gap-4">
        {same ? (
          <p className="font-semibold text-good">Not a word has changed since the last import.</p>
        ) : null}
        <Found title="Changed" lines={named(changed)} />
        <Found title="New" lines={named(added)} />
        <Found title="Gone" lines={named(gone)} />
        <Found title="Noticed in the answers" lines={flagged} />
        {blocks.length > 0 ? (
          <p className="rounded-m bg-warn-soft px-4 py-3">
            <b>To be read again: {blocks.join(', ')}.</b> They rest on this article and leave the sheets,
            except next visits, until a clinician has read them, in every language.
          </p>
        ) : null}
      </div>
      <div className="mt-5 grid justify-items-end gap-3">{children}</div>
    </Card>
  );
}

function Found({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="text-sm">
        {title}: {lines.length}
      </h3>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
