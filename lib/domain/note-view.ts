import type { NoteDraft, NotePlan, SignedNote } from './note';
import { sectionText } from './note';
import type { NoteSection } from './ops';

export type AmendmentView = Readonly<{
  id: string;
  number: number;
  section: string;
  oldText: string;
  newText: string;
  reason: string;
  by: string;
  /** ISO instant. */
  at: string;
}>;

/** A note as it was signed, with what was said about it later. */
export type SignedNoteView = Readonly<{
  visitId: string;
  note: SignedNote;
  signedBy: string;
  /** ISO instant. */
  signedAt: string;
  /** By number. */
  amendments: readonly AmendmentView[];
  mayAmend: boolean;
}>;

export type NoteView = Readonly<{
  signed: SignedNoteView | null;
  /** As it writes itself from the stored taps; the tablet composes its own from live ones. */
  draft: NoteDraft;
  plan: NotePlan;
  /** The note of the client's visit before this one; null when there is none signed. */
  last: SignedNoteView | null;
}>;

/** What a section says today: its latest amendment, else the signed lines. */
export function standingText({ note, amendments }: SignedNoteView, section: NoteSection): string {
  const amended = amendments.findLast((one) => one.section === section);
  const signed = note.sections.find(({ key }) => key === section);
  return amended?.newText ?? (signed ? sectionText(signed.lines) : '');
}

/** What an amendment changed, line by line: what goes and what comes. Lines that stay are in neither. */
export function changedLines({ oldText, newText }: Pick<AmendmentView, 'oldText' | 'newText'>): {
  gone: string[];
  come: string[];
} {
  const linesOf = (text: string) => [...new Set(text.split('\n').filter(Boolean))];
  const [before, after] = [linesOf(oldText), linesOf(newText)];
  return {
    gone: before.filter((line) => !after.includes(line)),
    come: after.filter((line) => !before.includes(line)),
  };
}
