import { Ban, Download } from 'lucide-react';
import type { Route } from 'next';
import { requireActor } from '@/app/_server/actor';
import { idOf, orNotFound } from '@/app/_server/found';
import { PrintButton } from '@/components/compare/print-button';
import { Page } from '@/components/shell/page';
import { downloadLook } from '@/components/ui/button';
import { HiddenLayers } from '@/components/visit-chart/chart-layers';
import { ChartSheet } from '@/components/visit-chart/chart-sheet';
import { LayerSwitch } from '@/components/visit-chart/layer-switch';
import * as charts from '@/db/charts';
import { clientName } from '@/lib/domain/client-card';
import { sayDay } from '@/lib/when';

type Props = {
  params: Promise<{ visitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The body chart of one visit for reading and for paper, on the figure it was made on; its day carries the year. */
export default async function ChartPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const visitId = idOf((await params).visitId);
  const chart = await orNotFound(charts.ofVisit(actor, visitId));
  const hidden = HiddenLayers.parse((await searchParams).hide);
  const { client, visit } = chart;
  const state = visit.voidReason ? 'void' : visit.signed ? 'signed' : 'not signed';
  const version = [...visit.points.map(({ finding }) => finding), ...visit.marks][0]?.figureVersion;
  return (
    <Page
      title={`${clientName(client)}: body chart`}
      sub={`Visit ${visit.number}, ${sayDay(visit.onDay, visit.onDay)} ${visit.onDay.slice(0, 4)}, by ${visit.staffName}, ${state}${version ? ` · figure ${version}` : ''}`}
      back={{ href: `/clients/${client.id}` as Route, label: 'Back to the client' }}
      aside={
        <>
          <a href={`/api/visits/${visitId}/chart`} download className={downloadLook}>
            <Download aria-hidden="true" />
            CSV
          </a>
          <PrintButton />
        </>
      }
    >
      {visit.voidReason ? (
        <p className="mb-4 flex items-center gap-2.5 rounded-m bg-danger-soft px-4 py-3 font-semibold text-danger">
          <Ban aria-hidden="true" className="size-5 shrink-0" />
          This visit is void: {visit.voidReason}
        </p>
      ) : null}
      <LayerSwitch hidden={hidden}>
        <ChartSheet chart={chart} />
      </LayerSwitch>
    </Page>
  );
}
