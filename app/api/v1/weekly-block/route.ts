import { answer } from '@/app/_server/answer';
import * as appointments from '@/db/appointments';
import { BlockSearch } from '@/lib/domain/appointment';
import { AppError } from '@/lib/errors';

/** The later dates of a weekly block: `client`, `service`, `at`, `staff`, `room`, and where known `episode`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return answer(async (actor) => {
    const search = BlockSearch.safeParse({
      clientId: asked.get('client'),
      episodeId: asked.get('episode'),
      serviceId: asked.get('service'),
      startsAt: asked.get('at'),
      staffId: asked.get('staff'),
      roomId: asked.get('room'),
    });
    if (!search.success) throw new AppError('invalid', 'Choose a first date.');
    return { weeks: await appointments.block(actor, search.data) };
  });
}
