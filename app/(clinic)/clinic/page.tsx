import { requireActor } from '@/app/_server/actor';
import { weekdayNames } from '@/components/admin/weekdays';
import { Page } from '@/components/shell/page';
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import * as clinics from '@/db/clinics';
import * as staff from '@/db/staff';

export default async function ClinicPage() {
  const actor = await requireActor();
  const [clinic, people] = await Promise.all([clinics.settings(actor), staff.list(actor)]);
  const { details } = clinic;
  const contact = [details.phone, details.address].filter(Boolean).join(' · ');
  return (
    <Page
      title={details.name}
      sub={`${contact} · emergencies ${details.emergencyNumber}. An admin can change what stands here.`}
    >
      <div className="grid items-start gap-5 wide:grid-cols-2">
        <Card title="Working hours">
          <Table
            caption="Working hours"
            hideCaption
            columns={[
              { key: 'day', head: 'Day' },
              { key: 'hours', head: 'Open' },
            ]}
            rows={weekdayNames.map((name, index) => {
              const day = clinic.hours.find((one) => one.weekday === index + 1);
              return { key: name, cells: [name, day ? `${day.opens} to ${day.closes}` : 'Closed'] };
            })}
          />
        </Card>
        <div className="grid gap-5">
          <Card title="Services">
            <Table
              caption="Services"
              hideCaption
              columns={[
                { key: 'name', head: 'Service' },
                { key: 'length', head: 'Length' },
                { key: 'turnover', head: 'Turn-over' },
                { key: 'fee', head: 'Fee' },
              ]}
              rows={clinic.services
                .filter((service) => !service.closed)
                .map((service) => ({
                  key: service.id,
                  cells: [
                    service.name,
                    `${service.minutes} min`,
                    `${service.turnoverMinutes} min`,
                    service.fee || null,
                  ],
                }))}
            />
          </Card>
          <Card title="Rooms">
            {clinic.rooms.flatMap((room) => (room.closed ? [] : [room.name])).join(', ')}
          </Card>
          <Card title="Staff">
            {people.flatMap((one) => (one.state === 'suspended' ? [] : [one.name])).join(', ')}
          </Card>
        </div>
      </div>
    </Page>
  );
}
