import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { CadenceConfig } from '@/lib/domain/cadence-config';
import type { VisitView } from '@/lib/domain/visit-view';
import type { SheetSetting } from '@/lib/handout/facts-of-visit';
import { localDay } from '@/lib/when';
import type { Tx } from '../access';
import { agreedPlan } from '../agreed-plan';
import { findClinic } from '../clinics/clinic-row';
import { contentOf } from '../content/read';

/** What a visit's sheet is composed from besides the visit itself: the clinic, the plan as agreed, the clinic's texts. */
export async function settingOf(tx: Tx, actor: Actor, view: VisitView): Promise<SheetSetting> {
  const clinic = await findClinic(tx, actor);
  const now = new Date().toISOString();
  const { decision, nextAt } = await agreedPlan(tx, actor, view, now);
  const phase = decision?.phase ?? (view.episode.phase as SheetSetting['plan']['phase']);
  return {
    clinic: {
      name: clinic.name,
      address: clinic.address,
      phone: clinic.phone,
      emergencyNumber: clinic.emergencyNumber,
    },
    plan: {
      phase,
      intervalDays: decision ? decision.intervalDays : view.episode.intervalDays,
      nextAt,
      asNeeded: phase === 'as_needed',
      spacedOutToday:
        decision?.phase === 'monthly' &&
        decision.proposed === 'monthly' &&
        (decision.from === 'weekly' || decision.from === 'fortnightly'),
    },
    reviewWeeks: Math.round(CadenceConfig.parse(clinic.cadence).midReviewDays / 7),
    heatPreset: clinic.heatPreset,
    content: await contentOf(tx, actor),
    timeZone: actor.timeZone,
    today: localDay(now, actor.timeZone),
  };
}
