import { replay } from '../../replay';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return Response.json((await replay('chart')).flat());
}
