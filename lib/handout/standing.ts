import { localDay } from '@/lib/when';
import type { Moment } from './block';
import type { HandoutFacts } from './facts';
import { sheetWords } from './words';

const listed = sheetWords('en').listed;

/** True when the client may use heat at home: ticked, and no flag against it. */
export const heatAllowed = ({ heat }: HandoutFacts): boolean => heat.ok && heat.flags.length === 0;

/** Why heat is not for this client, for staff. */
export const heatBar = ({ heat }: HandoutFacts): string =>
  heat.flags.length > 0 ? listed(heat.flags) : 'heat was not ticked';

/** Why pressing at home cannot be on the sheet, as a sentence for staff; null when it can. */
export function selfPressBar({ selfCare, points }: HandoutFacts): string | null {
  if (!selfCare.shown || selfCare.letter === null) return 'No point was shown to the client today.';
  if (selfCare.flags.length > 0) return `Not for this client: ${listed(selfCare.flags)}.`;
  const point = points.find(({ letter }) => letter === selfCare.letter);
  if (!point) return `Point ${selfCare.letter} was not pressed today.`;
  return point.noPressZone ? `Point ${point.letter} is in a no-press zone: ${point.noPressZone}.` : null;
}

/** No date is ever said while the clinic still has to say what comes next. */
const awaiting: readonly HandoutFacts['plan']['phase'][] = ['review', 'referred', 'lapsed'];

/** Where the plan stands. A booked visit that is over by `today` is no next visit. */
export function momentsOf({ plan, today, timeZone }: HandoutFacts): ReadonlySet<Moment> {
  if (awaiting.includes(plan.phase)) return new Set(['next_steps']);
  if (plan.phase === 'closed') return new Set(['finished']);
  const asNeeded = plan.phase === 'as_needed' || plan.asNeeded;
  const booked = plan.nextAt !== null && localDay(plan.nextAt, timeZone) >= today;
  const moments = new Set<Moment>([booked ? 'dated' : asNeeded ? 'as_needed' : 'no_date']);
  if (plan.phase === 'monthly') moments.add(plan.spacedOutToday ? 'monthly_from_today' : 'monthly');
  else if (!asNeeded) moments.add('weekly');
  return moments;
}
