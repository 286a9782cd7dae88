import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { requireAdmin } from '@/app/_server/actor';
import { BehindTable, titleOf } from '@/components/charts/behind-list';
import { Page } from '@/components/shell/page';
import { Card } from '@/components/ui/card';
import * as reports from '@/db/reports';
import * as staff from '@/db/staff';
import { queryOf, readBehind, sayDays } from '@/lib/domain/report';
import { localDay } from '@/lib/when';

type BehindPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BehindPage({ searchParams }: BehindPageProps) {
  const actor = await requireAdmin();
  const today = localDay(new Date(), actor.timeZone);
  const filter = readBehind(await searchParams, today);
  if (!filter) redirect('/admin');
  const [list, people] = await Promise.all([reports.visitsBehind(actor, filter), staff.list(actor)]);
  const { from, to, therapist } = filter;
  const who = therapist && people.find(({ id }) => id === therapist)?.name;
  return (
    <Page
      title={titleOf(filter, list.total)}
      sub={`${sayDays(from, to, today)}${who ? ` · ${who}` : ''}`}
      back={{ href: `/admin?${queryOf({ from, to, therapist })}` as Route, label: 'Back to the charts' }}
    >
      <Card>
        <BehindTable {...{ list, filter, today }} zone={actor.timeZone} />
      </Card>
    </Page>
  );
}
