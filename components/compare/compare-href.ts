import type { Route } from 'next';
import { z } from 'zod';
import { VIEWS, View } from '@/lib/body/figure';
import { type ChartVisit, type Chosen, chosenOf, pointsThere } from '@/lib/domain/chart-history';
import { spotsOn } from './change-marks';

/** `changes` two charts, `table` points by visits, `often` where pain was drawn over all visits. */
export const compareShows = ['changes', 'table', 'often'] as const;
export type CompareShow = (typeof compareShows)[number];

/** What stands in the address: visit ids and codes only. What nobody understands is left out. */
export const CompareQuery = z.object({
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
  view: View.optional().catch(undefined),
  show: z.enum(compareShows).catch('changes'),
});
export type CompareQuery = z.infer<typeof CompareQuery>;

/** What the comparing page shows; the whole of it stands in the address. */
export type Comparing = Readonly<{
  clientId: string;
  chosen: Chosen;
  view: View;
  show: CompareShow;
}>;

/** What an address asks for; without a view the one with most points, else with anything marked. */
export function comparingOf(clientId: string, visits: readonly ChartVisit[], query: CompareQuery): Comparing {
  const chosen = chosenOf(visits, query);
  const shown = [chosen.from, chosen.to].flatMap((visit) => visit ?? []);
  return { clientId, chosen, view: query.view ?? fullestView(shown), show: query.show };
}

function fullestView(visits: readonly ChartVisit[]): View {
  const weight = (view: View) => {
    const points = visits.flatMap(pointsThere).filter(({ finding }) => finding.view === view).length;
    return points * 1000 + (spotsOn(view, visits).length > 0 ? 1 : 0);
  };
  const [fullest] = [...VIEWS].sort((a, b) => weight(b) - weight(a));
  return fullest && weight(fullest) > 0 ? fullest : 'back';
}

/** The address of the page after one change. An empty id is a place let go. */
export function compareHref(now: Comparing, change: Partial<Comparing> = {}): Route {
  const { clientId, chosen, view, show } = { ...now, ...change };
  const query = new URLSearchParams({
    from: chosen.from?.id ?? '',
    to: chosen.to?.id ?? '',
    view,
    ...(show === 'changes' ? {} : { show }),
  });
  return `/clients/${clientId}/compare?${query}` as Route;
}
