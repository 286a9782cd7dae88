import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { Booking } from '@/components/schedule/booking';
import { Page } from '@/components/shell/page';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import * as appointments from '@/db/appointments';
import { dueOn } from '@/lib/domain/plan';
import { addDays, Day, localDay } from '@/lib/when';
import { book } from '../actions';

type Asked = string | string[] | undefined;
type Props = {
  searchParams: Promise<{ client?: Asked; episode?: Asked; at?: Asked; day?: Asked; staff?: Asked }>;
};

const one = (asked: Asked): string => (typeof asked === 'string' ? asked : '');

export default async function BookPage({ searchParams }: Props) {
  const [actor, asked] = await Promise.all([requireActor(), searchParams]);
  if (asked.client === undefined) redirect('/clients');
  const clientId = idOf(one(asked.client));
  const choices = await orNotFound(appointments.choices(actor, clientId));
  const zone = actor.timeZone;
  const today = localDay(new Date(), zone);
  // A place tapped on the calendar goes before the due day.
  const at = z.iso.datetime({ offset: true }).safeParse(asked.at).data ?? null;
  const tapped = at ? localDay(at, zone) : (Day.safeParse(asked.day).data ?? null);
  const chosenDay = tapped && tapped >= today ? tapped : null;
  const episode = choices.episodes.find((known) => known.id === asked.episode) ?? choices.episodes[0];
  const due = episode?.lastTreatedDay ? dueOn(episode.lastTreatedDay, episode.intervalDays) : null;
  const service = choices.services[0];
  const near =
    service && !chosenDay
      ? await appointments.slots(actor, {
          clientId,
          episodeId: episode?.id ?? null,
          staffId: null,
          serviceId: service.id,
          aroundDay: due ?? addDays(today, 1),
          count: 1,
        })
      : [];
  if (choices.archived) return <Archived clientId={clientId} />;
  return (
    <Booking
      choices={choices}
      episodeId={episode?.id ?? null}
      today={today}
      firstDay={chosenDay ?? near[0]?.onDay ?? addDays(today, 1)}
      at={at && new Date(at).toISOString()}
      staffId={one(asked.staff)}
      zone={zone}
      book={book}
    />
  );
}

function Archived({ clientId }: { clientId: string }) {
  const href = `/clients/${clientId}` as Route;
  return (
    <Page title="Book" back={{ href, label: 'Back to the client' }}>
      <EmptyState title="This client is archived" action={<ButtonLink href={href}>Open client</ButtonLink>}>
        Bring the record back before booking.
      </EmptyState>
    </Page>
  );
}
