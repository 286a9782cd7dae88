export const dynamic = 'force-dynamic';

export function GET(): Response {
  return Response.json({ ok: true });
}

export async function POST(request: Request): Promise<Response> {
  await request.json();
  return Response.json({ ok: true });
}
