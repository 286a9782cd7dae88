import { Users } from 'lucide-react';
import type { Route } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { VIEWS, type View, WHOLE_VIEWS } from '@/lib/body/figure';
import { type ChartVisit, type ClientCharts, changeBetween, stripOf } from '@/lib/domain/chart-history';
import { zonePictures } from '@/lib/domain/zones';
import type { Day } from '@/lib/when';
import { ChangeCard } from './change-card';
import { ChangeMap } from './change-map';
import { spotsOn } from './change-marks';
import type { Comparing } from './compare-href';
import { MapKey } from './map-key';
import { MapStrip } from './map-strip';
import { OftenView } from './often-view';
import { PainAreaCard } from './pain-area-card';
import { PointsTable } from './points-table';
import { ViewLinks } from './view-links';

type CompareViewProps = { charts: ClientCharts; now: Comparing; today: Day };

/** The views of these charts that anything is marked on. */
export const markedViews = (visits: readonly ChartVisit[]): View[] =>
  VIEWS.filter((view) => spotsOn(view, visits).length > 0);

/** Two charts over each other, all of them in a row, as a table, or how often each place hurt. */
export function CompareView({ charts, now, today }: CompareViewProps) {
  const { visits } = charts;
  const strip = stripOf(charts);
  if (visits.length === 0)
    return (
      <EmptyState
        icon={<Users />}
        title="No visit yet"
        action={
          <ButtonLink href={`/clients/${now.clientId}` as Route} variant="main">
            Open the client
          </ButtonLink>
        }
      >
        Start the first visit and mark the body. From the second visit on, this page shows what changed.
      </EmptyState>
    );
  if (now.show === 'often') return <OftenView visits={visits} shape={charts.client.bodyShape} />;
  return (
    <div className="grid gap-4 [print-color-adjust:exact]">
      {now.show === 'table' ? (
        <TwoCharts charts={charts} now={now} today={today} mapless />
      ) : (
        <TwoCharts charts={charts} now={now} today={today} />
      )}
      <section
        aria-label="Points by visits"
        className={`min-w-0 rounded-l border border-line bg-surface px-5 py-3.5 ${now.show === 'table' ? '' : 'hidden print:block'}`}
      >
        <PointsTable strip={strip} today={today} />
      </section>
      {now.show === 'table' ? null : (
        <MapStrip now={now} strip={strip} shape={charts.client.bodyShape} today={today} />
      )}
      {now.chosen.from && now.chosen.to ? (
        <PainAreaCard from={now.chosen.from} to={now.chosen.to} today={today} />
      ) : null}
    </div>
  );
}

type TwoChartsProps = CompareViewProps & { mapless?: boolean };

function TwoCharts({ charts, now, today, mapless = false }: TwoChartsProps) {
  const { visits } = charts;
  const { from, to } = now.chosen;
  const one = to ?? from;
  const shown = [from, to].flatMap((visit) => visit ?? []);
  const views = markedViews(shown);
  // A view asked for by its address stays to be seen, marked or not.
  const choices = VIEWS.filter((view) => views.includes(view) || view === now.view);
  const change = one ? changeBetween(visits, { from: from ?? one, to: to ?? one }, today) : null;
  const card =
    from && to && change ? (
      <ChangeCard change={change} clientId={now.clientId} />
    ) : (
      <Choose visits={visits} one={one} />
    );
  if (mapless) return card;
  return (
    <div className="grid gap-4 wide:grid-cols-[minmax(0,476fr)_minmax(0,548fr)] print:block print:space-y-4">
      {change ? (
        <ChangeMap
          chosen={now.chosen}
          change={change}
          view={now.view}
          shape={charts.client.bodyShape}
          zones={zonePictures(charts.zones)}
          switcher={<ViewLinks now={now} views={choices} />}
          choices={choices.length}
          foot={
            <MapKey
              chosen={now.chosen}
              empty={WHOLE_VIEWS.filter((view) => !views.includes(view))}
              today={today}
            />
          }
        />
      ) : null}
      {card}
    </div>
  );
}

function Choose({ visits, one }: { visits: readonly ChartVisit[]; one: ChartVisit | null }) {
  return (
    <section className="grid content-center rounded-l border border-line bg-surface">
      <EmptyState
        title={visits.length === 1 ? 'One visit so far' : one ? 'Choose another visit' : 'Choose two visits'}
      >
        {visits.length === 1
          ? 'Nothing to compare yet. After the next visit, this page shows what is smaller, moved, gone or new.'
          : 'Tap a map in the row below. The earlier one is “from”, the later one “to”.'}
      </EmptyState>
    </section>
  );
}
