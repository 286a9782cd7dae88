'use client';

import { useRouter } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react';
import { carryOnLeaving, leaveFor } from '@/components/offline/handover';
import { LockScreen } from './lock-screen';
import { followTabs, isLocked, onLock, openScreen } from './lock-state';
import { openedWithoutClinic } from './unlock-request';
import { useIdleLock } from './use-idle-lock';

/** The enrolled tablet a page is on; its name and the minutes until it locks by itself. */
export type Tablet = Readonly<{ name: string; lockMinutes: number }>;

type LockProps = {
  /** Null on any browser that is no enrolled tablet: nothing locks there. */
  tablet: Tablet | null;
  /** `byPin`: the PIN brings this person back to this page; otherwise the password does. */
  me: Readonly<{ staffId: string; name: string; initials: string; email: string; byPin: boolean }>;
  /** The page lives on what the tablet keeps and is not read anew. */
  kept?: 'as_it_is' | undefined;
  children: ReactNode;
};

const TabletContext = createContext<Tablet | null>(null);

/** The tablet this page is on; null anywhere else. */
export const useTablet = (): Tablet | null => useContext(TabletContext);

/**
 * While locked the page is taken out of the document, not covered; React keeps it, so drafts, scroll and what was
 * typed are there when the same person is back. Anyone else begins with a fresh page.
 */
export function Lock({ tablet, me, kept, children }: LockProps) {
  const locked = useSyncExternalStore(onLock, isLocked, () => false) && tablet !== null;
  const outer = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const { staffId, name, initials, byPin, email } = me;
  const last = useMemo(() => ({ staffId, name, initials, hasPin: byPin }), [staffId, name, initials, byPin]);

  useIdleLock(tablet?.lockMinutes ?? null);
  useEffect(() => (tablet ? followTabs(staffId, leave) : undefined), [tablet, staffId]);
  useEffect(() => (tablet ? carryOnLeaving(isLocked) : undefined), [tablet]);
  useLayoutEffect(() => {
    const [frame, content] = [outer.current, page.current];
    if (!locked || !frame || !content) return;
    return takenOut(frame, content);
  }, [locked]);

  const open = (who: string) => {
    if (who !== staffId) leave();
    else {
      openScreen(who);
      // Asking the clinic for the page anew without a way to it would throw away what is on screen.
      if (kept !== 'as_it_is' && !openedWithoutClinic()) router.refresh();
    }
  };
  return (
    <TabletContext value={tablet}>
      <div ref={outer} className="contents">
        <div ref={page} className="contents">
          {children}
        </div>
      </div>
      {locked ? (
        <LockScreen
          tablet={tablet.name}
          last={last}
          email={email}
          onOpen={open}
          onSignedIn={(given) => (given === email.toLowerCase() ? open(staffId) : leave())}
        />
      ) : null}
    </TabletContext>
  );
}

/** A whole page load: nothing of the last person stays in memory. Who gave the PIN here is not asked for it again. */
function leave(): void {
  void leaveFor('/today');
}

/** Takes the page out of the document, with the text it was sent in; answers how to put it back. */
function takenOut(frame: HTMLElement, content: HTMLElement): () => void {
  const [focused, scrolled] = [document.activeElement, window.scrollY];
  // The page's own data came in inline scripts; they have run and are needed no more.
  for (const script of document.querySelectorAll('script:not([src])')) script.remove();
  content.remove();
  return () => {
    frame.append(content);
    // A dialog that was open comes back as plain content until it is opened again.
    for (const dialog of content.querySelectorAll<HTMLDialogElement>('dialog[open]')) {
      dialog.removeAttribute('open');
      if (dialog.isConnected) dialog.showModal();
    }
    window.scrollTo(0, scrolled);
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  };
}
