'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { z } from 'zod';
import { ClinicFields, readClinic } from '@/components/admin/clinic-fields';
import { readService, ServiceFields } from '@/components/admin/service-fields';
import { readWeek, WeekFields } from '@/components/admin/week-fields';
import { type FormAction, useOpenFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { type SelectOption, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { Skeleton } from '@/components/ui/skeleton';
import type { ClinicDetails, Setup, WeekHours } from '@/lib/domain/clinic';
import { proposedFor } from '@/lib/domain/country';
import { NewPasswordField } from './new-password-field';
import { SetupReady } from './setup-ready';

type SetupFormProps = {
  action: FormAction<z.input<typeof Setup>, { email: string }>;
  countries: readonly SelectOption[];
  timeZones: readonly string[];
};

const workdays: WeekHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' }));

export function SetupForm({ action, countries, timeZones }: SetupFormProps) {
  const proposed = useProposal(countries, timeZones);
  const [email, setEmail] = useState<string | null>(null);
  const form = useOpenFormAction(action, (done) => {
    window.history.replaceState(null, '', window.location.pathname);
    setEmail(done.email);
  });
  const { errors } = form;

  if (email) return <SetupReady email={email} />;
  if (!proposed) return <Skeleton className="h-[900px] w-full rounded-l" />;
  return (
    <Form onSubmit={form.submit(readSetup)} className="grid gap-5" noValidate>
      <Section title="Setup code" sub="Palpate printed it where it was started.">
        <TextField
          label="Code"
          name="code"
          defaultValue={proposed.code}
          placeholder="ABCD-EFGH-JKMN"
          autoCapitalize="characters"
          spellCheck={false}
          error={errors.code}
          className="max-w-[320px]"
          maxLength={64}
        />
      </Section>
      <Section title="The clinic">
        <ClinicFields
          given={proposed.clinic}
          countries={countries}
          timeZones={timeZones}
          errors={errors}
          at="clinic."
          proposes
        />
      </Section>
      <Section title="You, the first admin" sub="You can treat clients too, and add therapists later.">
        <div className="grid gap-5 tablet:grid-cols-2">
          <TextField
            label="Your name"
            name="admin.name"
            autoComplete="name"
            error={errors['admin.name']}
            maxLength={120}
          />
          <TextField
            label="E-mail"
            hint="You sign in with it."
            name="admin.email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            error={errors['admin.email']}
            maxLength={254}
          />
          <NewPasswordField label="Password" name="admin.password" error={errors['admin.password']} />
        </div>
      </Section>
      <Section title="One room, one service" sub="More of both can come later.">
        <div className="grid gap-5">
          <TextField
            label="Room"
            name="room"
            defaultValue="Room 1"
            error={errors.room}
            className="max-w-[320px]"
            maxLength={60}
          />
          <ServiceFields given={firstService} errors={errors} at="service." />
        </div>
      </Section>
      <Section title="Working hours">
        <WeekFields given={workdays} errors={errors} at="hours" />
      </Section>
      <div className="grid gap-4 pb-6">
        <FormMessage message={form.message} />
        <Button
          type="submit"
          variant="main"
          size={64}
          pending={form.pending}
          className="justify-self-end max-tablet:w-full"
        >
          Open the clinic
        </Button>
      </div>
    </Form>
  );
}

const firstService = { name: 'Trigger point treatment', minutes: 60, turnoverMinutes: 10, fee: '' };

function readSetup(data: FormData): z.input<typeof Setup> {
  const text = (name: string) => String(data.get(name) ?? '');
  return {
    code: text('code'),
    clinic: readClinic(data, 'clinic.'),
    admin: { name: text('admin.name'), email: text('admin.email'), password: text('admin.password') },
    room: text('room'),
    hours: readWeek(data),
    service: readService(data, 'service.'),
  };
}

function Section({ title, sub, children }: { title: string; sub?: string | undefined; children: ReactNode }) {
  return (
    <section className="rounded-l border border-line bg-surface p-6 max-tablet:p-4">
      <h2>{title}</h2>
      {sub ? <p className="mt-0.5 text-sm text-ink-soft">{sub}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}

type Proposal = { code: string; clinic: ClinicDetails };

/** What the browser knows: its zone, its country, and a code carried in the address. Known only on the device. */
function useProposal(countries: readonly SelectOption[], timeZones: readonly string[]): Proposal | null {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  useEffect(() => {
    const code = window.location.hash.slice(1);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const region = new Intl.Locale(navigator.language).maximize().region ?? '';
    const country = countries.some((one) => one.value === region) ? region : '';
    const timeZone = timeZones.includes(zone) ? zone : '';
    setProposal({
      code,
      clinic: {
        ...proposedFor(country),
        name: '',
        phone: '',
        address: '',
        country,
        timeZone,
        language: 'en',
      },
    });
  }, [countries, timeZones]);
  return proposal;
}
