import { currentActor } from '@/app/_server/actor';
import { failure, json } from '@/app/_server/http';
import * as appointments from '@/db/appointments';
import { BlockSearch } from '@/lib/domain/appointment';
import { AppError } from '@/lib/errors';

/** The later dates of a weekly block: `client`, `service`, `at`, `staff`, `room`, and where known `episode`. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor)
    return json({ error: 'signed_out', message: 'Sign in again to go on. Nothing typed is lost.' }, 401);
  const asked = new URL(request.url).searchParams;
  try {
    const search = BlockSearch.safeParse({
      clientId: asked.get('client'),
      episodeId: asked.get('episode'),
      serviceId: asked.get('service'),
      startsAt: asked.get('at'),
      staffId: asked.get('staff'),
      roomId: asked.get('room'),
    });
    if (!search.success) throw new AppError('invalid', 'Choose a first date.');
    return json({ weeks: await appointments.block(actor, search.data) });
  } catch (error) {
    return failure(error);
  }
}
