'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useCallback, useDeferredValue, useId, useState } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { BlockId, BlockWording, Fact } from '@/lib/handout/block';
import type { Language } from '@/lib/handout/language';
import { draftFaults, draftOf, wordingOf } from '@/lib/handout/wording-draft';
import type { ContentActions } from './content-actions';
import { DraftFields } from './draft-fields';
import { EnglishBeside } from './english-beside';
import { OvertakenBy } from './overtaken-by';
import { sayFaults, WordingCheck } from './wording-check';

/** The newest version as the clinic holds it; another than the one typed over means somebody was faster. */
export type NewestVersion = Readonly<{ version: number; wording: BlockWording; by: string; reason: string }>;

type WordingEditorProps = {
  blockId: BlockId;
  language: Language;
  newest: NewestVersion;
  /** Facts its sentences may ask for. */
  facts: readonly Fact[];
  /** The newest English words, beside a translation of them. */
  english: BlockWording | null;
  action: ContentActions['edit'];
};

/** New words for one text: a field per sentence, what is wrong while it is typed, and how it will read. */
export function WordingEditor({ blockId, language, newest, facts, english, action }: WordingEditorProps) {
  const [draft, setDraft] = useState(() => draftOf(newest.wording));
  const [basedOn, setBasedOn] = useState(newest.version);
  const id = useId();
  const router = useRouter();
  const say = useToast();
  const back = `/admin/content/${blockId}?language=${language}` as Route;
  // Somebody was faster: what they wrote is fetched, and nothing typed here is touched.
  const send = useCallback(
    async (input: Parameters<typeof action>[0]) => {
      const result = await action(input);
      if (!result.ok && result.code === 'conflict') router.refresh();
      return result;
    },
    [action, router],
  );
  const form = useFormAction(send, ({ version }) => {
    say({ text: `Version ${version} is saved. It prints once it is read and approved.` });
    router.push(back);
  });
  const wording = wordingOf(useDeferredValue(draft));
  const faults = draftFaults(blockId, language, wording);
  const refused = form.errors.wording;
  const overtaken = newest.version !== basedOn;

  const submit = form.submit((data) => ({
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
        onSubmit={submit}
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
        <section
          aria-label="Check and preview"
          // It scrolls by itself beside the fields: reached by keys too.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls needs the focus
          tabIndex={0}
          className="grid gap-5 wide:sticky wide:top-5 wide:max-h-[calc(100dvh-116px)] wide:overflow-y-auto"
        >
          <WordingCheck
            language={language}
            wording={wording}
            faults={faults.length === 0 && refused ? [refused] : faults}
          />
          {english ? <EnglishBeside wording={english} /> : null}
        </section>
      </Form>
      <div className="-mx-7 sticky bottom-(--bottom-bar,0px) z-20 mt-5 -mb-7 max-tablet:-mx-4">
        <ActionBar
          start={
            <>
              <p className={`font-semibold wide:hidden ${faults.length > 0 ? 'text-danger' : 'text-good'}`}>
                {sayFaults(faults)}
              </p>
              {overtaken ? (
                <p className="font-semibold">Look at version {newest.version} first, at the top.</p>
              ) : (
                <FormMessage message={form.message} />
              )}
            </>
          }
        >
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
