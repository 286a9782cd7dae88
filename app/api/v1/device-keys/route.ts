import { currentActor } from '@/app/_server/actor';
import { currentDevice } from '@/app/_server/device';
import { failure, json } from '@/app/_server/http';
import * as outbox from '@/db/outbox';
import * as shifts from '@/db/shifts';
import type { DeviceKeys } from '@/lib/outbox/device-keys';

/** What a browser needs to keep touches safe before the clinic has them: the public key, and the person's own. */
export async function GET(): Promise<Response> {
  try {
    const [found, actor, sealing] = await Promise.all([currentDevice(), currentActor(), outbox.publicKey()]);
    const keys: DeviceKeys = {
      ...sealing,
      device: found.state === 'enrolled' ? { id: found.device.id, name: found.device.name } : null,
      revoked: found.state === 'revoked',
      person: actor && (await shifts.keys(actor)),
    };
    const answer = json(keys);
    // A revoked tablet forgets what it holds even when the page's own script does not run.
    if (keys.revoked) answer.headers.set('clear-site-data', '"storage"');
    return answer;
  } catch (error) {
    return failure(error);
  }
}
