import 'server-only';
import type { Actor } from '@/lib/domain/actor';
import type { ChartOfVisit, ClientCharts } from '@/lib/domain/chart-history';
import { notFound } from '@/lib/errors';
import { asActor, permit, readPrepared } from '../access';
import { type AuditAction, audit } from '../audit';
import { clientChartsSql, visitChartSql } from './charts-sql';

/** Every chart of one client, oldest first, without void visits. The reading is audited. Throws `not_found`. */
export async function ofClient(actor: Actor, clientId: string): Promise<ClientCharts> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const read = clientChartsSql(actor.clinicId, clientId, actor.timeZone);
    const [found] = await readPrepared<{ charts: ClientCharts }>(tx, 'charts.client', read);
    if (!found) throw notFound('This client');
    await audit(tx, actor, { action: 'client.opened', kind: 'charts', id: clientId, clientId });
    return found.charts;
  });
}

/** The chart of one visit, also of a void one. The reading is audited. Throws `not_found`. */
export const ofVisit = (actor: Actor, visitId: string): Promise<ChartOfVisit> =>
  readChart(actor, visitId, 'visit.opened');

/** The same chart to leave the clinic as a file, audited as such. Throws `not_found`. */
export const exportVisit = (actor: Actor, visitId: string): Promise<ChartOfVisit> =>
  readChart(actor, visitId, 'chart.exported');

async function readChart(actor: Actor, visitId: string, action: AuditAction): Promise<ChartOfVisit> {
  permit(actor, 'client.read');
  return asActor(actor, async (tx) => {
    const read = visitChartSql(actor.clinicId, visitId, actor.timeZone);
    const [found] = await readPrepared<{ chart: ChartOfVisit }>(tx, 'charts.visit', read);
    if (!found) throw notFound('This visit');
    const { client, visit } = found.chart;
    const facts = { signed: visit.signed };
    await audit(tx, actor, { action, kind: 'chart', id: visitId, clientId: client.id, facts });
    return found.chart;
  });
}
