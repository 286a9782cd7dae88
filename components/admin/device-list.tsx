'use client';

import { CircleCheck, CirclePause, Tablet } from 'lucide-react';
import { useState } from 'react';
import type { FormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { Pill } from '@/components/ui/pill';
import { AdminPage } from './admin-page';
import { DeviceForm, EnrolForm } from './device-form';

export type TabletRow = Readonly<{
  id: string;
  name: string;
  /** This browser is it. */
  here: boolean;
  /** People with a shift open on it. */
  shifts: number;
  enrolledBy: string;
  /** Days and times in words. */
  enrolled: string;
  seen: string | null;
  revoked: string | null;
}>;

export type DeviceActions = Readonly<{
  enrol: FormAction<{ name: string }, unknown>;
  rename: FormAction<{ id: string; name: string }, unknown>;
  revoke: FormAction<{ id: string }, { ended: number }>;
}>;

type DeviceListProps = { tablets: readonly TabletRow[]; actions: DeviceActions };

export function DeviceList({ tablets, actions }: DeviceListProps) {
  const [open, setOpen] = useState<string | null>(null);
  const tablet = tablets.find(({ id }) => id === open);
  const enrolled = tablets.some(({ here }) => here);
  const close = () => setOpen(null);
  return (
    <AdminPage
      title="Tablets"
      aside={
        enrolled ? null : (
          <Button variant="main" onClick={() => setOpen('new')}>
            <Tablet aria-hidden="true" />
            Enrol this tablet
          </Button>
        )
      }
    >
      {tablets.length > 0 ? (
        <ul className="overflow-clip rounded-l border border-line bg-surface">
          {tablets.map((one) => (
            <Row key={one.id} tablet={one} onOpen={() => setOpen(one.id)} />
          ))}
        </ul>
      ) : (
        <EmptyState icon={<Tablet />} title="No tablet is enrolled">
          Open this page on the tablet itself and enrol it there. It then locks by itself, and its people come
          back with a PIN.
        </EmptyState>
      )}
      <p className="mt-3 max-w-[80ch] text-sm text-ink-soft">
        On an enrolled tablet each person signs in once a shift and comes back with six digits, chosen on
        their account page. A lost tablet is revoked here: it opens nothing any more and wipes what it keeps.
      </p>
      <Dialog
        open={open === 'new'}
        onClose={close}
        title="Enrol this tablet"
        sub="Only for a tablet of the clinic that stays in it: it remembers who has a shift on it."
      >
        <EnrolForm action={actions.enrol} />
      </Dialog>
      <Dialog open={tablet !== undefined} onClose={close} title={tablet?.name ?? ''}>
        {tablet ? <DeviceForm key={tablet.id} tablet={tablet} actions={actions} onDone={close} /> : null}
      </Dialog>
    </AdminPage>
  );
}

function Row({ tablet, onOpen }: { tablet: TabletRow; onOpen: () => void }) {
  const { name, here, shifts, enrolled, enrolledBy, seen, revoked } = tablet;
  return (
    <li className="flex min-h-[76px] flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-5 py-2.5 last:border-b-0">
      <span
        aria-hidden="true"
        className="flex size-11 shrink-0 items-center justify-center rounded-full bg-sunken"
      >
        <Tablet className="size-5" />
      </span>
      <span className="min-w-0 flex-1 basis-64">
        <span className="block truncate font-semibold text-[1.0625rem]">
          {name}
          {here ? <span className="font-normal text-ink-soft"> (this one)</span> : null}
        </span>
        <span className="block text-ink-soft text-sm">
          Enrolled {enrolled} by {enrolledBy}
        </span>
      </span>
      <span className="w-56 text-ink-soft text-sm max-wide:w-auto">
        {seen ? `Last seen ${seen}` : 'Not seen since'}
      </span>
      <span className="w-52 max-wide:w-auto">
        {revoked ? (
          <Pill icon={<CirclePause />} tone="warn">
            Revoked {revoked}
          </Pill>
        ) : (
          <Pill icon={<CircleCheck />} tone="good">
            {shifts === 0 ? 'No shift open' : shifts === 1 ? 'One shift open' : `${shifts} shifts open`}
          </Pill>
        )}
      </span>
      {revoked ? null : (
        <Button onClick={onOpen} aria-label={`Change ${name}`} className="ml-auto">
          Change
        </Button>
      )}
    </li>
  );
}
