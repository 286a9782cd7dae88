import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { StepId } from '@/components/visit/visit-steps';
import { VisitWorkspace } from '@/components/visit/visit-workspace';
import * as clinics from '@/db/clinics';
import * as handouts from '@/db/handouts';
import * as notes from '@/db/notes';
import * as plans from '@/db/plans';
import * as staff from '@/db/staff';
import * as visits from '@/db/visits';
import { localDay } from '@/lib/when';
import { discard, end, reassign, strikeOut } from './actions';
import { issueSheet, leaveOutSheet, sheetPrinted } from './handout-actions';
import { amendNote, signNote } from './note/actions';

type Props = {
  params: Promise<{ visitId: string }>;
  searchParams: Promise<{ step?: string | string[] }>;
};

export default async function VisitPage({ params, searchParams }: Props) {
  const [actor, { visitId }, { step }] = await Promise.all([requireActor(), params, searchParams]);
  const [view, settings, team, sheet, planned, since, { signed, plan, last }] = await Promise.all([
    orNotFound(visits.open(actor, idOf(visitId))),
    clinics.settings(actor),
    actor.role === 'admin' ? staff.list(actor) : [],
    orNotFound(handouts.settled(actor, idOf(visitId))),
    plans.settled(actor, idOf(visitId)),
    orNotFound(plans.since(actor, idOf(visitId))),
    orNotFound(notes.open(actor, idOf(visitId))),
  ]);
  const { name, phone, timeZone, paper, emergencyNumber } = settings.details;
  return (
    <VisitWorkspace
      initial={view}
      me={{ staffId: actor.staffId, admin: actor.role === 'admin' }}
      clinic={{ name, phone, timeZone, paper, emergencyNumber }}
      today={localDay(new Date(), actor.timeZone)}
      since={since}
      step={StepId.safeParse(step).data ?? null}
      done={{ plan: planned, handout: sheet }}
      note={{ signed, plan, last }}
      colleagues={team
        .filter(({ state }) => state === 'active')
        .map(({ id, name: who }) => ({ id, name: who }))}
      actions={{ discard, end, strikeOut, reassign }}
      stepActions={{
        handout: { issue: issueSheet, printed: sheetPrinted, leaveOut: leaveOutSheet },
        note: { sign: signNote, amend: amendNote },
      }}
    />
  );
}
