import { requireAdmin } from '@/app/_server/actor';
import { StaffList } from '@/components/admin/staff-list';
import * as clinics from '@/db/clinics';
import * as staff from '@/db/staff';
import * as workingTime from '@/db/working-time';
import { distance, localDay, saySlot } from '@/lib/when';
import { addStaff, amendStaff, makeLink, restoreStaff, setHours, suspendStaff } from './actions';

export default async function StaffPage() {
  const actor = await requireAdmin();
  const [people, { hours }, own] = await Promise.all([
    staff.list(actor),
    clinics.settings(actor),
    workingTime.ownWeeks(actor),
  ]);
  const today = localDay(new Date(), actor.timeZone);
  return (
    <StaffList
      people={people.map(({ seenAt, linkUntil, ...person }) => ({
        ...person,
        self: person.id === actor.staffId,
        seen: seenAt ? distance(localDay(seenAt, actor.timeZone), today) : null,
        linkUntil: linkUntil && saySlot(linkUntil, actor.timeZone, today),
      }))}
      actions={{
        add: addStaff,
        amend: amendStaff,
        suspend: suspendStaff,
        restore: restoreStaff,
        makeLink,
        setHours,
      }}
      hours={{ clinic: hours, own }}
    />
  );
}
