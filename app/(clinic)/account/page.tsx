import { requireActor } from '@/app/_server/actor';
import { LoginList } from '@/components/account/login-list';
import { PasswordForm } from '@/components/account/password-form';
import { PinForm } from '@/components/account/pin-form';
import { WorkloadCard } from '@/components/charts/workload-card';
import { Page } from '@/components/shell/page';
import { TimeOffCard } from '@/components/time-off/time-off-card';
import * as ownAccount from '@/db/own-account';
import * as reports from '@/db/reports';
import * as shifts from '@/db/shifts';
import * as staff from '@/db/staff';
import * as workingTime from '@/db/working-time';
import { offKinds } from '@/lib/domain/working-time';
import { localDay, saySlot } from '@/lib/when';
import { addTimeOff, changePassword, endLogin, removeTimeOff, setPin } from './actions';

export default async function AccountPage() {
  const actor = await requireActor();
  const [me, logins, pin, workload, off] = await Promise.all([
    staff.me(actor),
    ownAccount.listLogins(actor),
    shifts.ownPin(actor),
    reports.ownWorkload(actor),
    workingTime.listTimeOff(actor),
  ]);
  const today = localDay(new Date(), actor.timeZone);
  const say = (moment: string) => saySlot(moment, actor.timeZone, today);
  return (
    <Page title="Your account" meta={me.name} sub={`You sign in with ${me.email}. An admin can change both.`}>
      <div className="grid items-start gap-5 wide:grid-cols-2">
        <div className="grid gap-5">
          <PinForm hasPin={pin.hasPin} action={setPin} />
          <PasswordForm action={changePassword} />
        </div>
        <div className="grid gap-5">
          <TimeOffCard
            rows={off.filter((one) => one.staffId === actor.staffId || offKinds[one.kind].of === 'clinic')}
            scope={{ of: 'own', staffId: actor.staffId }}
            today={today}
            zone={actor.timeZone}
            actions={{ add: addTimeOff, remove: removeTimeOff }}
          />
          <LoginList
            logins={logins.map(({ id, here, openedAt, seenAt }) => ({
              id,
              here,
              opened: say(openedAt),
              seen: say(seenAt),
            }))}
            action={endLogin}
          />
        </div>
      </div>
      {workload.buckets.some(({ visits }) => visits > 0) ? (
        <div className="mt-5">
          <WorkloadCard workload={workload} whose="own" today={today} />
        </div>
      ) : null}
    </Page>
  );
}
