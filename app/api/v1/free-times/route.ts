import { answer } from '@/app/_server/answer';
import * as appointments from '@/db/appointments';
import { DaySearch } from '@/lib/domain/appointment';
import { AppError } from '@/lib/errors';

/** Free times of one day for a client: `client`, `service`, `day`, and where known `episode` and `staff`; to move, `moving` and `minutes`. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams;
  return answer(async (actor) => {
    const search = DaySearch.safeParse({
      clientId: asked.get('client'),
      episodeId: asked.get('episode'),
      staffId: asked.get('staff'),
      serviceId: asked.get('service'),
      day: asked.get('day'),
      moving: asked.get('moving'),
      minutes: asked.has('minutes') ? Number(asked.get('minutes')) : null,
    });
    if (!search.success) throw new AppError('invalid', 'Choose a service and a day.');
    return { free: await appointments.freeOn(actor, search.data) };
  });
}
