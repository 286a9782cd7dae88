'use server';

import { formAction } from '@/app/_server/form-action';
import * as contacts from '@/db/contacts';
import { ContactMade } from '@/lib/domain/contact';

export const writeCall = formAction(ContactMade, (actor, made) => contacts.make(actor, made));
