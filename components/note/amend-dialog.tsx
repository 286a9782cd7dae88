'use client';

import { useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextareaField, TextField } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import { type Amendment, sectionTitles } from '@/lib/domain/note';
import { type SignedNoteView, standingText } from '@/lib/domain/note-view';
import { type NoteSection, noteSections } from '@/lib/domain/ops';

export type AmendAction = FormAction<Amendment, unknown>;

type AmendDialogProps = {
  signed: SignedNoteView;
  action: AmendAction;
  onClose: () => void;
  onAmended: () => void;
};

/** Says what a section should read and why. The signed text is not touched. */
export function AmendDialog({ signed, action, onClose, onAmended }: AmendDialogProps) {
  const show = useToast();
  const [section, setSection] = useState<NoteSection>('done');
  const [typed, setTyped] = useState<Partial<Record<NoteSection, string>>>({});
  const [reason, setReason] = useState('');
  const form = useFormAction(action, () => {
    show({ text: 'The amendment is kept beside the signed note.' });
    onAmended();
    onClose();
  });
  const newText = typed[section] ?? standingText(signed, section);
  return (
    <Dialog
      open
      onClose={onClose}
      title="Amend the note"
      sub="The signed text stays as it is. Your amendment stands beside it with your name, the time and the reason."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="main"
            pending={form.pending}
            onClick={() => void form.run({ visitId: signed.visitId, section, newText, reason })}
          >
            Add amendment
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <SelectField
          label="Section"
          value={section}
          onChange={(event) => setSection(noteSections.find((key) => key === event.target.value) ?? 'done')}
          options={noteSections.map((key) => ({ value: key, label: sectionTitles[key] }))}
          error={form.errors.section}
        />
        <TextareaField
          label="What it should say"
          rows={4}
          maxLength={4000}
          value={newText}
          onChange={(event) => setTyped({ ...typed, [section]: event.target.value })}
          error={form.errors.newText}
        />
        <TextField
          label="Why"
          maxLength={400}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={form.errors.reason}
        />
        <FormMessage message={form.message} />
      </div>
    </Dialog>
  );
}
