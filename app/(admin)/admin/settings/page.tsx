import { requireAdmin } from '@/app/_server/actor';
import { AdminPage } from '@/components/admin/admin-page';
import { CadenceForm } from '@/components/admin/cadence-form';
import { RemoveDemo } from '@/components/admin/remove-demo';
import { RoomsCard } from '@/components/admin/rooms-card';
import { ServicesCard } from '@/components/admin/services-card';
import { DetailsForm, HeatForm, HoursForm, IdleForm, LockForm } from '@/components/admin/small-settings';
import { TimeOffCard } from '@/components/time-off/time-off-card';
import * as clinics from '@/db/clinics';
import * as staff from '@/db/staff';
import * as workingTime from '@/db/working-time';
import { countries, timeZones } from '@/lib/domain/country';
import { localDay } from '@/lib/when';
import * as actions from './actions';

export default async function SettingsPage() {
  const actor = await requireAdmin();
  const [clinic, people, off] = await Promise.all([
    clinics.settings(actor),
    staff.list(actor),
    workingTime.listTimeOff(actor),
  ]);
  return (
    <AdminPage title="Settings">
      <div className="grid items-start gap-5 wide:grid-cols-2">
        <div className="grid gap-5">
          <DetailsForm
            given={clinic.details}
            countries={countries()}
            timeZones={timeZones()}
            action={actions.amendClinic}
          />
          <RoomsCard
            rooms={clinic.rooms}
            actions={{ add: actions.addRoom, rename: actions.renameRoom, close: actions.closeRoom }}
          />
          <ServicesCard
            services={clinic.services}
            actions={{ add: actions.addService, amend: actions.amendService, close: actions.closeService }}
          />
          <TimeOffCard
            rows={off}
            scope={{
              of: 'clinic',
              staff: people.filter((one) => one.state !== 'suspended').map(({ id, name }) => ({ id, name })),
              rooms: clinic.rooms.filter((one) => !one.closed).map(({ id, name }) => ({ id, name })),
            }}
            today={localDay(new Date(), actor.timeZone)}
            zone={actor.timeZone}
            actions={{ add: actions.addTimeOff, remove: actions.removeTimeOff }}
          />
        </div>
        <div className="grid gap-5">
          <HoursForm given={clinic.hours} action={actions.setHours} />
          <IdleForm given={clinic.idleMinutes} action={actions.setIdle} />
          <LockForm given={clinic.lockMinutes} action={actions.setLock} />
          <HeatForm given={clinic.heatPreset} action={actions.setHeat} />
        </div>
        <CadenceForm given={clinic.cadence} action={actions.setCadence} />
        {clinic.demo ? <RemoveDemo action={actions.removeDemo} /> : null}
      </div>
    </AdminPage>
  );
}
