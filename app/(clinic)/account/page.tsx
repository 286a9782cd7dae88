import { requireActor } from '@/app/_server/actor';
import { LoginList } from '@/components/account/login-list';
import { PasswordForm } from '@/components/account/password-form';
import { PinForm } from '@/components/account/pin-form';
import { WorkloadCard } from '@/components/charts/workload-card';
import { Page } from '@/components/shell/page';
import * as ownAccount from '@/db/own-account';
import * as reports from '@/db/reports';
import * as shifts from '@/db/shifts';
import * as staff from '@/db/staff';
import { localDay, saySlot } from '@/lib/when';
import { changePassword, endLogin, setPin } from './actions';

export default async function AccountPage() {
  const actor = await requireActor();
  const [me, logins, pin, workload] = await Promise.all([
    staff.me(actor),
    ownAccount.listLogins(actor),
    shifts.ownPin(actor),
    reports.ownWorkload(actor),
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
      {workload.buckets.some(({ visits }) => visits > 0) ? (
        <div className="mt-5">
          <WorkloadCard workload={workload} whose="own" today={today} />
        </div>
      ) : null}
    </Page>
  );
}
