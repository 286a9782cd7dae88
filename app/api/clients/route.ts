import { z } from 'zod';
import { answer } from '@/app/_server/answer';
import { elsewhere, json, readJson, sameOrigin } from '@/app/_server/http';
import * as clients from '@/db/clients';
import { searchLengthAtMost } from '@/lib/domain/client-search';

const Query = z.strictObject({ q: z.string().max(searchLengthAtMost), archived: z.boolean() });

/** Search as you type. What is typed stands in the body, so no name lands in an address or a log. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request.headers)) return elsewhere();
  return answer(async (actor) => {
    const read = await readJson(request, 2000);
    if ('status' in read)
      return json({ error: 'invalid', message: 'This search cannot be read.' }, read.status);
    const query = Query.safeParse(read.body);
    if (!query.success)
      return json({ error: 'invalid', message: `Search with at most ${searchLengthAtMost} letters.` }, 400);
    const { q, archived } = query.data;
    if (q.trim() === '') return { start: await clients.recent(actor, { archived }) };
    return { found: await clients.find(actor, q, { archived }) };
  });
}
