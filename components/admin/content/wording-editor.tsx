'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useDeferredValue, useId, useState } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { BlockId, BlockWording, Fact } from '@/lib/handout/block';
import type { Language } from '@/lib/handout/language';
import { draftOf, wordingOf } from '@/lib/handout/wording-draft';
import type { ContentActions } from './content-actions';
import { DraftFields } from './draft-fields';
import { OvertakenBy } from './overtaken-by';
import { WordingCheck } from './wording-check';

/** The newest version as the clinic holds it; another than the one typed over means somebody was faster. */
export type NewestVersion = Readonly<{ version: number; wording: BlockWording; by: string; reason: string }>;

type WordingEditorProps = {
  blockId: BlockId;
  language: Language;
  newest: NewestVersion;
  /** Facts its sentences may ask for. */
  facts: readonly Fact[];
  action: ContentActions['edit'];
};

/** New words for one text: a field per sentence, what is wrong while it is typed, and how it will read. */
export function WordingEditor({ blockId, language, newest, facts, action }: WordingEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(newest.wording));
  const [basedOn, setBasedOn] = useState(newest.version);
  const id = useId();
  const router = useRouter();
  const say = useToast();
  const back = `/admin/content/${blockId}?language=${language}` as Route;
  const form = useFormAction(action, ({ version }) => {
    say({ text: `Version ${version} is saved. It prints once it is read and approved.` });
    router.push(back);
  });
  const wording = wordingOf(useDeferredValue(draft));
  const overtaken = newest.version !== basedOn;

  const send = form.submit((data) => ({
    blockId,
    language,
    basedOn,
    wording: wordingOf(draft),
    reason: String(data.get('reason') ?? ''),
  }));
  return (
    <>
      <Form
        id={id}
        noValidate
        onSubmit={send}
        className="grid items-start gap-6 wide:grid-cols-[minmax(0,1fr)_minmax(340px,42%)]"
      >
        <div className="grid min-w-0 gap-5">
          {overtaken ? (
            <OvertakenBy
              newest={newest}
              language={language}
              onGoOn={() => {
                setBasedOn(newest.version);
                form.clear();
              }}
            />
          ) : null}
          <DraftFields draft={draft} onChange={setDraft} facts={facts} language={language} />
          <TextareaField
            label="Why you change it"
            name="reason"
            rows={2}
            maxLength={400}
            error={form.errors.reason}
            hint="Kept with the version, for whoever reads it next."
          />
        </div>
        <WordingCheck blockId={blockId} language={language} wording={wording} refused={form.errors.wording} />
      </Form>
      <div className="-mx-7 sticky bottom-(--bottom-bar,0px) z-20 mt-5 -mb-7 max-tablet:-mx-4">
        <ActionBar start={<FormMessage message={form.message} />}>
          {form.message && !overtaken ? (
            <Button size={56} onClick={() => router.refresh()}>
              Look for a newer version
            </Button>
          ) : null}
          <ButtonLink href={back} size={56}>
            Leave it as it was
          </ButtonLink>
          <Button
            type="submit"
            form={id}
            variant="main"
            size={56}
            pending={form.pending}
            disabled={overtaken}
          >
            Save as a new version
          </Button>
        </ActionBar>
      </div>
    </>
  );
}
