import { requireActor } from '@/app/_server/actor';
import { DaySheet } from '@/components/schedule/day-sheet';
import * as appointments from '@/db/appointments';
import { Day, localDay } from '@/lib/when';

type Props = { searchParams: Promise<{ day?: string | string[]; phone?: string | string[] }> };

export default async function DaySheetPage({ searchParams }: Props) {
  const [actor, asked] = await Promise.all([requireActor(), searchParams]);
  const now = new Date();
  const day = Day.safeParse(asked.day).data ?? localDay(now, actor.timeZone);
  const view = await appointments.day(actor, day);
  return (
    <DaySheet view={view} now={now.toISOString()} zone={actor.timeZone} withPhone={asked.phone === '1'} />
  );
}
