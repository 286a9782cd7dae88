'use client';

import { useId } from 'react';
import { useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { DateField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { reviewDays, type TextRef } from '@/lib/handout/content';
import { languages } from '@/lib/handout/language';
import type { SittingText } from '@/lib/handout/sitting';
import { addDays } from '@/lib/when';
import type { ContentActions } from './content-actions';
import { type Reviewer, ReviewerFields, readReviewer } from './reviewer-fields';

type ApproveDialogProps = {
  texts: readonly Pick<SittingText, 'id' | 'language' | 'version' | 'wording'>[];
  today: string;
  reviewer: Reviewer;
  action: ContentActions['approve'];
  onClose: () => void;
  onDone: () => void;
};

/** Who has read these texts, and until when that holds. */
export function ApproveDialog({ texts, today, reviewer, action, onClose, onDone }: ApproveDialogProps) {
  const id = useId();
  const form = useFormAction(action, onDone);
  const [first] = texts;
  const one = texts.length === 1;
  const refs = texts.map(({ id: blockId, language, version }): TextRef => ({ blockId, language, version }));
  return (
    <Dialog
      open
      onClose={onClose}
      title={one ? `Approve “${first?.wording.title}”?` : `Approve ${texts.length} texts?`}
      sub={`You say as a clinician that you have read ${one ? 'it' : 'them'} in ${languages[first?.language ?? 'en']}, full and short form, and that clients of this clinic may be given ${one ? 'it' : 'them'}.`}
      footer={
        <>
          <Button size={56} onClick={onClose}>
            Not yet
          </Button>
          <Button type="submit" form={id} variant="main" size={56} pending={form.pending}>
            {one ? 'Approve it' : `Approve ${texts.length}`}
          </Button>
        </>
      }
    >
      <Form
        id={id}
        noValidate
        onSubmit={form.submit((data) => {
          const expires = String(data.get('expires') ?? '');
          return { texts: refs, reviewer: readReviewer(data), ...(expires ? { expires } : {}) };
        })}
        className="grid gap-5"
      >
        {one ? null : <p className="text-ink-soft text-sm">{texts.map((text) => text.id).join(', ')}</p>}
        <ReviewerFields given={reviewer} error={form.errors.reviewer} />
        <DateField
          label="Look again by"
          name="expires"
          defaultValue={addDays(today, reviewDays)}
          min={today}
          max={addDays(today, 2 * reviewDays + 1)}
          hint="Its last day. After it, a text leaves the sheet until it is read again."
          error={form.errors.expires}
        />
        <FormMessage message={form.message} />
      </Form>
    </Dialog>
  );
}
