'use client';

import { Ban, Pencil, Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { z } from 'zod';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';
import type { Service } from '@/lib/domain/clinic';
import { readService, ServiceFields } from './service-fields';
import { SettingsRow } from './settings-row';

export type ServiceRow = Service & Readonly<{ id: string; closed: boolean }>;
type Typed = z.input<typeof Service>;
export type ServiceActions = Readonly<{
  add: FormAction<Typed, unknown>;
  amend: FormAction<{ id: string; service: Typed }, unknown>;
  close: FormAction<{ id: string }, unknown>;
}>;

export function ServicesCard({
  services,
  actions,
}: {
  services: readonly ServiceRow[];
  actions: ServiceActions;
}) {
  const [edited, setEdited] = useState<string | null>(null);
  const say = useToast();
  const service = services.find((one) => one.id === edited);
  const done = (text: string) => {
    say({ text });
    setEdited(null);
  };
  return (
    <Card title="Services" flush>
      <ul className="mt-1">
        {services.map((one) => (
          <SettingsRow
            key={one.id}
            icon={one.closed ? <Ban /> : <Pencil />}
            title={one.name}
            sub={
              one.closed
                ? 'No longer offered'
                : `${one.minutes} min, then ${one.turnoverMinutes} min turn-over`
            }
            aside={one.fee}
            onOpen={one.closed ? undefined : () => setEdited(one.id)}
          />
        ))}
      </ul>
      <div className="p-3">
        <Button variant="quiet" onClick={() => setEdited('new')}>
          <Plus aria-hidden="true" />
          Add a service
        </Button>
      </div>
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        size="large"
        title={service ? service.name : 'Add a service'}
        sub={
          service ? 'Holds for appointments booked from now on. Booked ones keep their length.' : undefined
        }
      >
        {edited !== null ? (
          <ServiceForm key={edited} service={service} actions={actions} onDone={done} />
        ) : null}
      </Dialog>
    </Card>
  );
}

type ServiceFormProps = {
  service: ServiceRow | undefined;
  actions: ServiceActions;
  onDone: (said: string) => void;
};

function ServiceForm({ service, actions, onDone }: ServiceFormProps) {
  const save = useCallback(
    (typed: Typed) => (service ? actions.amend({ id: service.id, service: typed }) : actions.add(typed)),
    [service, actions],
  );
  const form = useFormAction(save, () => onDone('The service is saved.'));
  const close = useFormAction(actions.close, () => onDone('The service is no longer offered.'));
  // Errors lie under "service." when it is amended; the fields are named without it.
  const errors = Object.fromEntries(
    Object.entries(form.errors).map(([path, text]) => [path.replace(/^service\./, ''), text]),
  );
  return (
    <Form noValidate onSubmit={form.submit((data) => readService(data))} className="grid gap-5">
      <ServiceFields given={service} errors={errors} />
      <FormMessage message={form.message ?? close.message} />
      <div className="flex flex-wrap gap-3">
        {service ? (
          <Button variant="danger" pending={close.pending} onClick={() => close.run({ id: service.id })}>
            Offer no longer
          </Button>
        ) : null}
        <Button type="submit" variant="main" pending={form.pending} className="ml-auto">
          {service ? 'Save' : 'Add the service'}
        </Button>
      </div>
    </Form>
  );
}
