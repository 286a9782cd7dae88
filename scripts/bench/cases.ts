import { z } from 'zod';
import { batchOf } from './batch';
import type { Case } from './load';
import type { SaveInto, Scene } from './tape';

type Places = { product: string; floor: string; bare: string; cookie: string; scene: Scene };

const Saved = z.object({ results: z.array(z.object({ state: z.string() })).length(20) });

/** Whether all 20 ops were applied; anything else is an error of the run. */
function allApplied(body: string): boolean {
  const read = Saved.safeParse(JSON.parse(body));
  return read.success && read.data.results.every(({ state }) => state === 'applied');
}

/** Floors and product, one list, so that every round measures them side by side. */
export function casesOf({ product, floor, bare, cookie, scene }: Places): Case[] {
  const { chartVisitId, chartClientId, staffId } = scene;
  const headers = { cookie };
  const ok = (holds: (body: string) => boolean) => (status: number, body: string) =>
    status === 200 && holds(body);
  const rows = (count: number) => ok((body) => JSON.parse(body).length === count);
  const chart = ok((body) => body.includes(chartVisitId) && body.length > 1500);
  /** One visit after the other takes a batch: a single one would be full of marks before the run is over. */
  const saving = (places: readonly SaveInto[]) => {
    let batches = 0;
    return () => {
      const into = places[batches % places.length] as SaveInto;
      batches += 1;
      return JSON.stringify(batchOf({ ...into, staffId }));
    };
  };
  return [
    { name: 'bare: one row', url: `${bare}/one`, good: rows(1), perRound: 60 },
    { name: 'bare: 20 rows', url: `${bare}/rows`, good: rows(20), perRound: 60 },
    { name: 'bare: a full chart', url: `${bare}/open`, good: chart, perRound: 60 },
    {
      name: 'bare: raw transaction, 20 ops',
      url: `${bare}/save`,
      method: 'POST',
      body: saving([scene.rawInto]),
      good: ok((body) => body === '{"saved":20}'),
      perRound: 30,
    },
    {
      name: 'Next: empty route',
      url: `${floor}/empty`,
      good: ok((body) => body === '{"ok":true}'),
      perRound: 50,
    },
    {
      name: 'Next: route, 20 rows',
      url: `${floor}/rows`,
      good: ok((body) => body.includes('given_name')),
      perRound: 50,
    },
    { name: 'Next: route, SQL of the chart', url: `${floor}/chart`, good: chart, perRound: 40 },
    {
      name: 'Next: page, SQL of the client page',
      url: `${floor}/card`,
      good: ok((body) => body.includes(chartClientId) && body.includes('</html>')),
      perRound: 30,
    },
    {
      name: 'Palpate: open chart (JSON)',
      url: `${product}/api/v1/visits/${chartVisitId}/note`,
      headers,
      good: chart,
      perRound: 40,
    },
    {
      name: 'Palpate: client page',
      url: `${product}/clients/${chartClientId}`,
      headers,
      good: ok((body) => body.includes(chartClientId) && body.includes('</html>')),
      perRound: 30,
    },
    {
      name: 'Palpate: visit page',
      url: `${product}/visits/${chartVisitId}`,
      headers,
      good: ok((body) => body.includes(chartVisitId) && body.includes('</html>')),
      perRound: 20,
    },
    {
      name: 'Palpate: save 20 ops',
      url: `${product}/api/v1/ops`,
      method: 'POST',
      headers: { ...headers, origin: product },
      body: saving(scene.saveInto),
      good: ok(allApplied),
      perRound: 30,
    },
  ];
}
