import { answer } from '@/app/_server/answer';
import { addressId } from '@/app/_server/http';
import * as charts from '@/db/charts';
import { chartCsv } from '@/lib/interop/chart-csv';

type Context = { params: Promise<{ visitId: string }> };

/** The chart of one visit as a file. No name stands in it, in its address or in its file name. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return answer(async (actor) => {
    const { visit } = await charts.exportVisit(actor, addressId((await params).visitId, 'This visit'));
    return new Response(chartCsv(visit), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="body-chart-visit-${visit.number}-${visit.onDay}.csv"`,
        'cache-control': 'no-store',
      },
    });
  });
}
