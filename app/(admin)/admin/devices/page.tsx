import { requireAdmin } from '@/app/_server/actor';
import { enrolledDevice } from '@/app/_server/device';
import { DeviceList } from '@/components/admin/device-list';
import * as devices from '@/db/devices';
import { localDay, saySlot } from '@/lib/when';
import { enrolDevice, renameDevice, revokeDevice } from './actions';

export default async function DevicesPage() {
  const actor = await requireAdmin();
  const [tablets, here] = await Promise.all([devices.list(actor), enrolledDevice()]);
  const today = localDay(new Date(), actor.timeZone);
  const say = (moment: string) => saySlot(moment, actor.timeZone, today);
  return (
    <DeviceList
      tablets={tablets.map(({ seenAt, enrolledAt, revokedAt, ...tablet }) => ({
        ...tablet,
        here: tablet.id === here?.id,
        enrolled: say(enrolledAt),
        seen: seenAt && say(seenAt),
        revoked: revokedAt && say(revokedAt),
      }))}
      actions={{ enrol: enrolDevice, rename: renameDevice, revoke: revokeDevice }}
    />
  );
}
