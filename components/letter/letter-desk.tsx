'use client';

import { FileText, Printer } from 'lucide-react';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BackLink } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import type { Letter } from '@/lib/domain/letter';
import type { Day } from '@/lib/when';
import { LetterSheet } from './letter-sheet';
import { type Paper, useOnePage } from './use-one-page';

type LetterDeskProps = {
  client: Readonly<{ givenName: string; familyName: string; birthDate: Day }>;
  clinic: Readonly<{ name: string; address: string | null; phone: string; paper: Paper }>;
  problems: readonly Readonly<{ id: string; problem: string; signed: number }>[];
  episodeId: string | null;
  letter: Letter | null;
  back: Route;
  here: Route;
  today: Day;
};

/** What is typed here stays on this page: it goes to paper and nowhere else. */
export function LetterDeskView(props: LetterDeskProps) {
  const { client, clinic, problems, episodeId, letter, back, here, today } = props;
  const router = useRouter();
  const [to, setTo] = useState('');
  const [words, setWords] = useState('');
  const page = useOnePage(letter, clinic.paper, `${to}\n${words}`);
  return (
    <main className="flex-1 px-7 pt-5 pb-7 max-tablet:px-4 print:p-0">
      <header className="mb-5 flex min-h-[52px] items-center gap-5 print:hidden">
        <BackLink href={back} label="Back to the client" />
        <h1 className="mr-auto">
          Progress letter: {client.givenName} {client.familyName}
        </h1>
        <Button variant="main" size={56} disabled={!letter || !page.fits} onClick={() => window.print()}>
          <Printer aria-hidden="true" />
          Print letter
        </Button>
      </header>
      <div className="grid items-start gap-6 wide:grid-cols-[236px_minmax(0,1fr)] print:block">
        <div className="grid gap-4 print:hidden">
          <SelectField
            label="Problem"
            value={episodeId ?? ''}
            onChange={(event) => router.push(`${here}?problem=${event.target.value}` as Route)}
            options={problems.map(({ id, problem, signed }) => ({
              value: id,
              label: `${problem} (${signed} signed)`,
            }))}
          />
          <TextField
            label="To"
            optional
            maxLength={120}
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
          <TextareaField
            label="Your own words"
            optional
            rows={5}
            maxLength={600}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            hint="Printed above the signature. Neither is kept in the clinic."
          />
          <p role="status" className="text-ink-soft text-sm">
            {letter ? sayFit(page.fits, words !== '') : ''}
          </p>
        </div>
        {letter && page.letter ? (
          <LetterSheet
            ref={page.ref}
            {...{ client, clinic, today, to, words, letter: page.letter }}
            room={page.room}
          />
        ) : (
          <EmptyState icon={<FileText />} title="Nothing is signed yet">
            A letter is written from signed notes only. Sign a note of this problem first.
          </EmptyState>
        )}
      </div>
    </main>
  );
}

function sayFit(fits: boolean, typed: boolean): string {
  if (fits) return 'One page, black and white. Written from signed notes only.';
  return typed
    ? 'This is longer than one page. Shorten your own words.'
    : 'This is longer than one page and cannot be printed whole.';
}
