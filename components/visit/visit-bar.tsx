'use client';

import { ArrowRight, Redo2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { ActionBar } from '@/components/shell/action-bar';
import { Button } from '@/components/ui/button';
import { SaveState } from '@/components/ui/save-state';
import { useSaving } from './visit-saving';
import { type StepId, type StepProps, stepLabels } from './visit-steps';
import { useVisit } from './visit-store';

/** Where the work is, in words, and the way back in when the login has ended. */
export function VisitSaveState({ className }: { className?: string | undefined }) {
  const { saveState, trouble, fromTablet, sendNow } = useSaving();
  return (
    <div className={`flex items-center gap-3 ${className ?? ''}`}>
      <SaveState
        state={saveState}
        detail={
          saveState === 'trouble'
            ? 'It is safe on this tablet. Sign in again to send it.'
            : sentence(trouble ?? '')
        }
      />
      {saveState === 'trouble' ? (
        <Button variant="outline" onClick={sendNow}>
          Sign in
        </Button>
      ) : null}
      {saveState === 'behind' && fromTablet ? (
        <Button variant="outline" onClick={() => window.location.reload()}>
          Show it
        </Button>
      ) : null}
    </div>
  );
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

type VisitBarProps = {
  /** Undo and redo of what is touched in this step. */
  undo?: boolean | undefined;
  /** The next step last. */
  children: ReactNode;
};

/** The bar of every step: save state at the left, the next step under the right thumb. */
export function VisitBar({ undo, children }: VisitBarProps) {
  return (
    <ActionBar start={<VisitSaveState className="max-wide:hidden" />}>
      {undo ? <UndoRedo /> : null}
      {children}
    </ActionBar>
  );
}

function UndoRedo() {
  const visit = useVisit();
  if (visit.frozen) return null;
  return (
    <>
      <Button square aria-label="Undo" disabled={!visit.canUndo} onClick={visit.undo}>
        <Undo2 aria-hidden="true" />
      </Button>
      <Button square aria-label="Redo" disabled={!visit.canRedo} onClick={visit.redo}>
        <Redo2 aria-hidden="true" />
      </Button>
    </>
  );
}

/** The filled button that leads on; its word is the name of the step. */
export function NextStep({ to, goTo }: { to: StepId; goTo: StepProps['goTo'] }) {
  return (
    <Button variant="main" size={56} onClick={() => goTo(to)}>
      {stepLabels[to]}
      <ArrowRight aria-hidden="true" />
    </Button>
  );
}
