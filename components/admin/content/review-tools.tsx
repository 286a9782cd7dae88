'use client';

import { BookOpenCheck, FileInput, Printer } from 'lucide-react';
import type { Route } from 'next';
import { Button, ButtonLink } from '@/components/ui/button';

/** Beside the title: read what waits, import the article again, print the review. */
export function ReviewTools({ waiting }: { waiting: number }) {
  return (
    <>
      <Button onClick={() => window.print()}>
        <Printer aria-hidden="true" />
        Print
      </Button>
      <ButtonLink href={'/admin/content/article' as Route}>
        <FileInput aria-hidden="true" />
        Article
      </ButtonLink>
      <ButtonLink href={'/admin/content/sitting' as Route} variant={waiting > 0 ? 'main' : 'outline'}>
        <BookOpenCheck aria-hidden="true" />
        {waiting > 0 ? `Read ${waiting} ${waiting === 1 ? 'text' : 'texts'}` : 'Read texts'}
      </ButtonLink>
    </>
  );
}
