import { useMemo } from 'react';
import { useSignInAgain } from '@/components/shell/sign-in-again';
import type { NoteAround } from './use-visit-note';
import type { VisitWorkspaceProps } from './visit-workspace';

/** What a visit's page was opened with, as it is kept on the tablet: everything but the ways to the clinic. */
export type VisitBase = Readonly<
  Pick<
    VisitWorkspaceProps,
    'initial' | 'me' | 'clinic' | 'today' | 'since' | 'done' | 'note' | 'colleagues'
  > & {
    /** Whose password is asked when the login has ended. */
    email: string;
  }
>;

/** The same object until one of its parts changes. */
export function useVisitBase(props: VisitWorkspaceProps, read: NoteAround): VisitBase {
  const { email } = useSignInAgain();
  const { initial, me, clinic, today, since, done, colleagues } = props;
  const { signed, plan, last } = read;
  const note = useMemo(() => ({ signed, plan, last }), [signed, plan, last]);
  return useMemo(
    () => ({ initial, me, clinic, today, since, done, note, colleagues, email }),
    [initial, me, clinic, today, since, done, note, colleagues, email],
  );
}
