'use server';

import { formAction } from '@/app/_server/form-action';
import * as notes from '@/db/notes';
import { Amendment, NoteSign } from '@/lib/domain/note';

export const signNote = formAction(NoteSign, notes.sign);
export const amendNote = formAction(Amendment, notes.amend);
