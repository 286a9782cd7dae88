'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type ChangeEvent, useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { useAwake } from '@/components/ui/use-awake';
import type { ArticleText } from '@/lib/handout/article/article-text';
import { mostArticleBytes } from '@/lib/handout/article/article-text';
import type { ArticleChange } from '@/lib/handout/article/compare-article';
import { ArticleFound } from './article-found';

type ArticleImportProps = {
  read: FormAction<ArticleText, ArticleChange>;
  take: FormAction<ArticleText, ArticleChange & { recalled: number }>;
};

/** The article is pasted or chosen, read without changing anything, and only then taken in. */
export function ArticleImport({ read, take }: ArticleImportProps) {
  const awake = useAwake();
  const [text, setText] = useState('');
  const [found, setFound] = useState<ArticleChange | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const router = useRouter();
  const say = useToast();
  const look = useFormAction(read, setFound);
  const keep = useFormAction(take, ({ recalled }) => {
    say({
      text:
        recalled === 0
          ? 'The article is imported. Nothing has to be read again.'
          : `The article is imported. ${recalled} ${recalled === 1 ? 'text has' : 'texts have'} to be read again.`,
    });
    router.push('/admin/content' as Route);
  });
  const write = (words: string) => {
    setText(words);
    setFound(null);
    setProblem(null);
    look.clear();
    keep.clear();
  };
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    target.value = '';
    if (!file) return;
    if (file.size > mostArticleBytes)
      return setProblem('This file is longer than an article: at most 200 kB.');
    write(await file.text());
  };
  return (
    <div className="grid items-start gap-6 wide:grid-cols-2">
      <Form noValidate onSubmit={look.submit(() => ({ text }))} className="grid gap-4">
        <div className="[&_textarea]:max-h-[56vh] [&_textarea]:min-h-72">
          <TextareaField
            label="Text of the article"
            hint="All of it: title, author with date, questions and answers. Its sentences are not kept; its fingerprints are."
            value={text}
            readOnly={!awake}
            onChange={(event) => write(event.target.value)}
            error={problem ?? look.errors.text}
            spellCheck={false}
          />
        </div>
        <FormMessage message={look.errors.text ? null : look.message} />
        <div className="flex flex-wrap items-center gap-3">
          <label className="inline-flex min-h-touch items-center rounded-m border-[1.5px] border-line-strong bg-surface px-5 font-semibold hover:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-accent">
            Choose a text file
            <input
              type="file"
              accept=".txt,text/plain"
              onChange={choose}
              className="absolute size-px opacity-0"
            />
          </label>
          <Button
            type="submit"
            variant={found ? 'outline' : 'main'}
            pending={look.pending}
            disabled={text.trim() === ''}
            className="ml-auto"
          >
            Read it
          </Button>
        </div>
      </Form>
      {found ? (
        <ArticleFound found={found}>
          <FormMessage message={keep.message} />
          <Button
            variant={found.same ? 'outline' : 'main'}
            size={56}
            pending={keep.pending}
            onClick={() => keep.run({ text })}
          >
            {found.blocks.length > 0
              ? `Import it, and read ${found.blocks.length} ${found.blocks.length === 1 ? 'block' : 'blocks'} again`
              : found.same
                ? 'Import it all the same'
                : 'Import it'}
          </Button>
        </ArticleFound>
      ) : null}
    </div>
  );
}
