import { carryLogin } from '@/app/_server/auth';
import { currentDevice, renewDevice } from '@/app/_server/device';
import { elsewhere, failure, json, readJson, sameOrigin } from '@/app/_server/http';
import * as shifts from '@/db/shifts';
import type { UnlockAnswer } from '@/lib/domain/device';
import { Unlocking } from '@/lib/domain/pin';

const status = { open: 200, wrong: 401, ended: 401, no_device: 403 } as const;
const say = (answer: UnlockAnswer): Response => json(answer, status[answer.state]);

/** Opens a person's live shift on this enrolled tablet with the PIN: a new token, the old one is dead. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request.headers)) return elsewhere();
  try {
    const found = await currentDevice();
    if (found.state !== 'enrolled') return say({ state: 'no_device', revoked: found.state === 'revoked' });
    const read = await readJson(request, 1000);
    const unlocking = Unlocking.safeParse('body' in read ? read.body : null);
    if (!unlocking.success) return json({ error: 'invalid', message: 'A PIN has six digits.' }, 400);
    const answer = await shifts.unlock(found.device, unlocking.data);
    if (answer.state !== 'open') return say(answer);
    await carryLogin(answer.token);
    await renewDevice();
    return say({ state: 'open', staffId: answer.staffId });
  } catch (error) {
    return failure(error);
  }
}
