'use client';

import { useEffect, useState } from 'react';
import { Above } from '@/components/shell/above';
import { Lock } from '@/components/shell/lock';
import { SignInAgainProvider } from '@/components/shell/sign-in-again';
import { Skeleton } from '@/components/ui/skeleton';
import type { VisitBase } from '@/components/visit/visit-base';
import { StepId } from '@/components/visit/visit-steps';
import { VisitWorkspace } from '@/components/visit/visit-workspace';
import { clientOf, dayOf, type KeptClient, type KeptDay } from './day-cards';
import { NetworkLine } from './network-line';
import type { ShellActions } from './offline-shell';
import { ShellClient, ShellDay, ShellElsewhere } from './shell-day';
import { rememberedZone } from './tablet-clock';
import type { HeldKeys } from './tablet-keys';
import { allDrafts, draftOf, type KeptOp, opsOfVisit } from './tablet-store';
import { TabletWarnings, useTabletWarnings } from './tablet-warnings';
import { agreed, openBase, openLive } from './visit-shelf';

type Found =
  | Readonly<{ page: 'visit'; base: VisitBase }>
  | Readonly<{ page: 'client'; client: KeptClient }>
  | Readonly<{ page: 'day'; day: KeptDay | null; drafts: ReadonlySet<string> }>
  | Readonly<{ page: 'elsewhere' }>;

type ShellPagesProps = {
  keys: HeldKeys;
  kept: readonly KeptOp[];
  /** The clinic answers again. */
  back: boolean;
  actions: ShellActions;
};

/** The page the address asks for, from what this tablet keeps for the person. */
export function ShellPages({ keys, kept, back, actions }: ShellPagesProps) {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let shown = true;
    void find(keys, window.location.pathname).then((next) => (shown ? setFound(next) : undefined));
    return () => {
      shown = false;
    };
  }, [keys]);
  if (!found) return <Skeleton className="m-7 h-48 rounded-l" />;
  const email = emailOf(found);
  const { staffId, name, initials, hasPin, lockMinutes } = keys.person;
  return (
    <Lock
      tablet={keys.enrolled ? { name: 'This tablet', lockMinutes } : null}
      me={{ staffId, name, initials, email, byPin: hasPin }}
      kept="as_it_is"
    >
      <SignInAgainProvider email={email}>
        <div className="flex min-h-dvh flex-col">
          <Above>
            <NetworkLine back={back} visit={found.page === 'visit'} />
            <ShellWarnings kept={kept} />
          </Above>
          <Body found={found} actions={actions} kept={kept} />
        </div>
      </SignInAgainProvider>
    </Lock>
  );
}

/** What is wrong with the tablet itself, on every page of the shell. */
function ShellWarnings({ kept }: { kept: readonly KeptOp[] }) {
  const warnings = useTabletWarnings(kept, rememberedZone());
  if (!warnings.wait && !warnings.clock) return null;
  return (
    <div className="border-line border-b bg-warn-soft px-7 py-1.5 text-sm max-tablet:px-4">
      <TabletWarnings {...warnings} />
    </div>
  );
}

function Body({ found, actions, kept }: { found: Found } & Pick<ShellPagesProps, 'actions' | 'kept'>) {
  switch (found.page) {
    case 'visit': {
      const { email: _asked, ...props } = found.base;
      const step = StepId.safeParse(new URLSearchParams(window.location.search).get('step'));
      return (
        <VisitWorkspace
          {...props}
          fromTablet
          step={step.data ?? null}
          actions={actions.visit}
          stepActions={actions.steps}
        />
      );
    }
    case 'client':
      return <ShellClient client={found.client} />;
    case 'day':
      return <ShellDay day={found.day} drafts={found.drafts} kept={kept} />;
    case 'elsewhere':
      return <ShellElsewhere />;
  }
}

function emailOf(found: Found): string {
  if (found.page === 'visit') return found.base.email;
  return found.page === 'day' ? (found.day?.email ?? '') : '';
}

async function find(keys: HeldKeys, path: string): Promise<Found> {
  const [, visitId] = /^\/visits\/([\w-]+)\/?$/.exec(path) ?? [];
  if (visitId) return visitFrom(keys, visitId);
  const [, clientId] = /^\/clients\/([\w-]+)\/?$/.exec(path) ?? [];
  const client = clientId ? await clientOf(keys, clientId).catch(() => null) : null;
  if (client) return { page: 'client', client };
  if (!/^\/(today|shell)?\/?$/.test(path)) return { page: 'elsewhere' };
  const [day, drafts] = await Promise.all([dayOf(keys).catch(() => null), allDrafts().catch(() => [])]);
  const own = drafts.filter(({ staffId }) => staffId === keys.person.staffId);
  return { page: 'day', day, drafts: new Set(own.map((draft) => draft.visitId)) };
}

/** The visit as the clinic and this tablet last agreed on it; what waits comes on top from the store. */
async function visitFrom(keys: HeldKeys, visitId: string): Promise<Found> {
  const draft = await draftOf(visitId).catch(() => undefined);
  const [base, live] = draft
    ? await Promise.all([openBase(keys, draft), openLive(keys, draft)])
    : [null, null];
  if (!base || !live) return { page: 'elsewhere' };
  const kept = base as VisitBase;
  const read = agreed(live, await opsOfVisit(visitId).catch(() => []));
  return { page: 'visit', base: { ...kept, initial: { ...kept.initial, ...read } } };
}
