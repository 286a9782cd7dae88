import { ArrowRight, CircleCheck, Clock, UserRoundCheck } from 'lucide-react';
import type { Route } from 'next';
import { SmallMap } from '@/components/body-chart/small-map';
import type { DayActions } from '@/components/schedule/day-actions';
import { startOfRow } from '@/components/schedule/start-of-row';
import { ButtonLink } from '@/components/ui/button';
import { StartVisit } from '@/components/visit/start-visit';
import { clientName } from '@/lib/domain/client-card';
import { rowState } from '@/lib/domain/day-row';
import { betterView, type TodayView, untilWords } from '@/lib/domain/today';
import type { KnownPoint } from '@/lib/domain/visit-view';
import { ageOn, localTime, type Zone } from '@/lib/when';
import { ArriveButton } from './arrive-button';

type NextCardProps = { view: TodayView; zone: Zone; actions: DayActions };

/** Whom to see next, and the one tap that follows: arrived, start, back to the visit. */
export function NextCard({ view, zone, actions }: NextCardProps) {
  const { next, now, day, me, notes } = view;
  if (!next) return <DoneForToday notes={notes} someone={view.rows.length > 0} />;
  const { row, known } = next;
  const { client } = row;
  const facts = [
    String(ageOn(client.birthDate, day)),
    row.visitNumber === 1 ? 'first visit' : `visit ${row.visitNumber}`,
    row.roomName,
    `${row.minutes} min`,
    row.staffId === me.staffId ? null : `with ${row.staffName}`,
  ];
  return (
    <section
      aria-label="Next"
      className="relative isolate min-h-[252px] overflow-clip rounded-l bg-accent-soft px-7 pt-[18px] pb-5.5"
    >
      <div className={`relative z-10 ${known.length > 0 ? 'tablet:pr-[236px]' : ''}`}>
        <p className="flex min-h-7 items-center gap-2.5 font-bold text-accent-strong">
          <Clock aria-hidden="true" className="size-5" />
          <When row={row} now={now} zone={zone} />
        </p>
        <h2 className="mt-1 text-3xl font-[720] leading-[1.15] text-balance break-words">
          {clientName(client)}
        </h2>
        <p className="mt-1.5">{facts.filter(Boolean).join(' · ')}</p>
        <p className="mt-0.5 flex min-h-6 items-center gap-2.5 text-base text-ink-soft">
          <Arrival row={row} zone={zone} />
        </p>
        <div className="mt-3.5 flex flex-wrap items-center gap-x-1.5 gap-y-2 tablet:-mr-12">
          <NextStep row={row} now={now} mine={row.staffId === me.staffId} actions={actions} />
          <ButtonLink href={`/clients/${client.id}` as Route} variant="quiet" size={56} className="px-4!">
            {row.visitNumber === 1 ? 'Open client' : 'Last visit'}
          </ButtonLink>
        </div>
      </div>
      <LastMap known={known} />
    </section>
  );
}

type Row = NonNullable<TodayView['next']>['row'];

function When({ row, now, zone }: { row: Row; now: string; zone: Zone }) {
  if (row.visit) return <>In treatment since {localTime(row.visit.startedAt, zone)}</>;
  return (
    <>
      Next · {localTime(row.startsAt, zone)}, {untilWords(row.startsAt, now)}
    </>
  );
}

function Arrival({ row, zone }: { row: Row; zone: Zone }) {
  if (row.arrivedAt)
    return (
      <>
        <UserRoundCheck aria-hidden="true" className="size-5" />
        Arrived {localTime(row.arrivedAt, zone)}
      </>
    );
  return <span className="truncate">{row.episode?.problem ?? row.serviceName}</span>;
}

type NextStepProps = { row: Row; now: string; mine: boolean; actions: DayActions };

function NextStep({ row, now, mine, actions }: NextStepProps) {
  const state = rowState(row, now);
  if (row.visit && state === 'in_treatment')
    return (
      <ButtonLink href={`/visits/${row.visit.id}` as Route} variant="main" size={64} className="min-w-64">
        {mine ? 'Back to visit' : 'See visit'}
        <ArrowRight aria-hidden="true" />
      </ButtonLink>
    );
  if (state === 'arrived' && mine)
    return (
      <StartVisit
        {...startOfRow(row)}
        action={actions.start}
        refusal="below"
        size={64}
        className="min-w-64"
      />
    );
  if (state === 'arrived' || !row.appointmentId) return null;
  return <ArriveButton appointmentId={row.appointmentId} action={actions.arrive} />;
}

/** How large the map is drawn so that its lowest point is not cut off by the card. */
const mapsBySpot = {
  above: { crop: 'crown-to-hip', height: 318 },
  hip: { crop: 'crown-to-hip', height: 250 },
  leg: { crop: 'whole', height: 240 },
} as const;

/** The last map, the view with more points; it bleeds off the bottom edge of the card. */
function LastMap({ known }: { known: readonly KnownPoint[] }) {
  if (known.length === 0) return null;
  const view = betterView(known);
  const seen = known.filter(({ last }) => last.view === view);
  const lowest = Math.max(...seen.map(({ last }) => last.y));
  const { crop, height } = lowest > 5200 ? mapsBySpot.leg : lowest > 3200 ? mapsBySpot.hip : mapsBySpot.above;
  const pins = seen.map(({ point, last }) => ({
    letter: point.letter,
    view,
    x: last.x,
    y: last.y,
    felt: last.felt,
  }));
  return (
    <SmallMap
      views={[view]}
      pins={pins}
      crop={crop}
      height={height}
      pinSize={height > 300 ? 36 : 26}
      sides={height > 300 ? 'letters' : 'small'}
      label={`Last map, ${view}: ${pins.map((pin) => `${pin.letter} ${pin.felt ?? 'not scored'}`).join(', ')}`}
      className="pointer-events-none absolute top-2 right-6 max-tablet:hidden"
    />
  );
}

function DoneForToday({ notes, someone }: { notes: TodayView['notes']; someone: boolean }) {
  const first = notes[0];
  const waiting =
    notes.length === 1 ? 'One note is still to sign.' : `${notes.length} notes are still to sign.`;
  return (
    <section
      aria-label="Next"
      className="grid min-h-[252px] content-center gap-1.5 rounded-l bg-accent-soft px-7 py-6"
    >
      <CircleCheck aria-hidden="true" className="size-8 text-accent" />
      <h2 className="text-3xl font-[720] leading-[1.15]">{someone ? 'Done for today' : 'A free day'}</h2>
      <p>{first ? waiting : someone ? 'All notes are signed.' : 'Nobody is booked with you today.'}</p>
      <div className="mt-3">
        {first ? (
          <ButtonLink href={`/visits/${first.visitId}/note` as Route} variant="main" size={64}>
            Read {clientName(first.client)}
            <ArrowRight aria-hidden="true" />
          </ButtonLink>
        ) : (
          <ButtonLink href="/schedule" size={56}>
            See the schedule
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
