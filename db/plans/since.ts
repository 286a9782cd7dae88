import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import { addDays, type Day } from '@/lib/when';
import { asActor, permit } from '../access';
import { readPlanFacts, weigh } from './facts';

/**
 * The day against which change is asked at this visit: the start of its block (clinical review §3d). Null at the
 * visit that begins one. Throws `not_found` for another clinic's visit.
 */
export async function since(actor: Actor, visitId: string): Promise<Day | null> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const facts = await readPlanFacts(tx, actor, visitId);
    const { daysInBlock } = weigh(facts).input;
    return daysInBlock > 0 ? addDays(facts.visit.onDay, -daysInBlock) : null;
  });
}
