import { lockThisLogin } from '@/app/_server/auth';
import { elsewhere, failure, json, sameOrigin } from '@/app/_server/http';

/** Locks this tablet's shift; its token opens nothing until the PIN makes a new one. Asked again it stays locked. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request.headers)) return elsewhere();
  try {
    return json({ locked: (await lockThisLogin()) !== null });
  } catch (error) {
    return failure(error);
  }
}
