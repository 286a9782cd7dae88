import { currentDevice } from '@/app/_server/device';
import { failure, json } from '@/app/_server/http';
import * as shifts from '@/db/shifts';
import type { ShiftTiles } from '@/lib/domain/device';

/** Who has a shift open on this tablet; an empty list for any other browser. */
export async function GET(): Promise<Response> {
  try {
    const found = await currentDevice();
    const tiles = found.state === 'enrolled' ? await shifts.tiles(found.device) : [];
    return json({ tiles } satisfies ShiftTiles);
  } catch (error) {
    return failure(error);
  }
}
