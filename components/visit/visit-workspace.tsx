'use client';

import type { Route } from 'next';
import { LockButton } from '@/components/shell/lock-button';
import { StepsBar } from '@/components/shell/steps-bar';
import type { VisitView } from '@/lib/domain/visit-view';
import { ageOn, type Day, localTime } from '@/lib/when';
import { RefusedEntries } from './refused-entries';
import { firstOpenStep, type ServerDone, stepsDone } from './step-done';
import { HoldPill } from './treat/hold-pill';
import { useTreatCover } from './treat/use-treat-cover';
import { useStep } from './use-step';
import { type NoteAround, useVisitNote, type VisitNote } from './use-visit-note';
import { VisitBanner } from './visit-banner';
import { VisitSaveState } from './visit-bar';
import { useVisitBase } from './visit-base';
import { type VisitActions, VisitMenu } from './visit-menu';
import { type StepActions, VisitStep } from './visit-step';
import { type StepId, stepIds, stepLabels, type VisitClinic } from './visit-steps';
import { useVisit, VisitProvider } from './visit-store';

export type VisitWorkspaceProps = Readonly<{
  initial: VisitView;
  me: Readonly<{ staffId: string; admin: boolean }>;
  clinic: VisitClinic;
  today: Day;
  /** Start of the running block; null at the visit that begins one. */
  since: Day | null;
  /** From the address; anything else opens the first step without an answer. */
  step: StepId | null;
  done: ServerDone;
  /** What the note needs besides the visit. */
  note: NoteAround;
  /** Whom an admin can give the visit to. */
  colleagues: readonly Readonly<{ id: string; name: string }>[];
  actions: VisitActions;
  stepActions: StepActions;
  /** Opened from what the tablet keeps. */
  fromTablet?: boolean | undefined;
}>;

/** One visit on the tablet: steps above, the step itself, and the bar with the next one. */
export function VisitWorkspace(props: VisitWorkspaceProps) {
  const steps = useStep(props.step ?? firstOpenStep(props.initial));
  const note = useVisitNote(props.initial.visit.id, props.note, steps.shown);
  const base = useVisitBase(props, note);
  return (
    <VisitProvider
      initial={props.initial}
      staffId={props.me.staffId}
      step={steps.shown}
      base={base}
      fromTablet={props.fromTablet}
    >
      <Frame {...props} note={note} steps={steps} />
    </VisitProvider>
  );
}

type FrameProps = VisitWorkspaceProps & { note: VisitNote; steps: ReturnType<typeof useStep> };

function Frame(props: FrameProps) {
  const { clinic, today, since, note, done, me, colleagues, actions, stepActions } = props;
  const { here, shown, goTo } = props.steps;
  const { view } = useVisit();
  const { client, visit } = view;
  const isDone = stepsDone(view, done);
  const first = client.preferredName ?? client.givenName;
  const treat = here === 'treat';
  const covered = useTreatCover(shown);
  const step = (
    <VisitStep
      step={shown}
      goTo={goTo}
      clinic={clinic}
      today={today}
      since={since}
      note={note}
      actions={stepActions}
    />
  );
  if (covered) return step;
  return (
    <div className="flex h-[calc(100dvh-var(--above,0px))] flex-col print:block print:h-auto">
      <StepsBar
        back={{ href: `/clients/${visit.clientId}` as Route, label: 'Back to the client' }}
        title={treat ? first : `${first} ${client.familyName}`}
        sub={[
          treat ? null : ageOn(client.birthDate, today),
          `visit ${visit.number}`,
          `since ${localTime(visit.startedAt, clinic.timeZone)}`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
        steps={stepIds.map((id) => ({ id, label: stepLabels[id], done: isDone[id] }))}
        here={here}
        onStep={(id) => goTo(id as StepId)}
        aside={
          <>
            <HoldPill goTo={goTo} />
            <VisitSaveState className="wide:hidden" />
            <div className="flex items-center wide:order-last">
              <LockButton
                bare
                className="flex size-12 shrink-0 items-center justify-center rounded-m text-accent-strong hover:bg-accent-soft [&_svg]:size-6"
              />
              <VisitMenu me={me} colleagues={colleagues} actions={actions} />
            </div>
          </>
        }
      />
      <VisitBanner clinic={clinic} today={today} />
      <div className="relative flex min-h-0 flex-1 flex-col print:block">
        {step}
        {/* The step that is being left takes no more touches. */}
        {here === shown ? null : <div className="absolute inset-0 z-40" />}
        <RefusedEntries />
      </div>
    </div>
  );
}
