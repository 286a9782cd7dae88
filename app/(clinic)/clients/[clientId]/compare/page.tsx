import type { Route } from 'next';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { CompareQuery, comparingOf } from '@/components/compare/compare-href';
import { CompareTools } from '@/components/compare/compare-tools';
import { CompareView } from '@/components/compare/compare-view';
import { comparingWords } from '@/components/compare/comparing-words';
import { Page } from '@/components/shell/page';
import * as charts from '@/db/charts';
import { clientName } from '@/lib/domain/client-card';
import { localDay } from '@/lib/when';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What changed between two visits of a client, and where it hurt how often. */
export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const clientId = idOf((await params).clientId);
  const read = await orNotFound(charts.ofClient(actor, clientId));
  const now = comparingOf(clientId, read.visits, CompareQuery.parse(await searchParams));
  const today = localDay(new Date(), actor.timeZone);
  const { title, sub } = comparingWords(read, now, today);
  return (
    <Page
      title={`${clientName(read.client)}: ${title}`}
      sub={sub}
      back={{ href: `/clients/${clientId}` as Route, label: 'Back to the client' }}
      aside={read.visits.length > 0 ? <CompareTools now={now} /> : null}
    >
      <CompareView charts={read} now={now} today={today} />
    </Page>
  );
}
