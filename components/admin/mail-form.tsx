'use client';

import { Send } from 'lucide-react';
import { useState } from 'react';
import type { z } from 'zod';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { NumberField, SelectField, TextField } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import { useToast } from '@/components/ui/toast';
import {
  type MailSecurity,
  type MailSettings,
  type MailSettingsView,
  mailSecurities,
} from '@/lib/domain/mail-settings';
import { SettingsForm } from './settings-form';

type MailFormProps = {
  given: MailSettingsView | null;
  action: FormAction<z.input<typeof MailSettings>, unknown>;
  test: FormAction<Record<string, never>, unknown>;
};

const securityWords: Readonly<Record<MailSecurity, string>> = {
  starttls: 'STARTTLS, required (usually 587)',
  tls: 'TLS from the start (usually 465)',
  none: 'None: only for a server on this machine',
};

/** How mail leaves the clinic. The password is written and never read again. */
export function MailForm({ given, action, test }: MailFormProps) {
  const [sending, setSending] = useState(given?.sending ?? 'off');
  return (
    <div className="grid gap-3">
      <SettingsForm
        title="Mail server"
        sub="Messages leave through the clinic’s own mailbox. Ask whoever runs it for these."
        action={action}
        read={(data) => read(data, sending)}
        said="The mail server is saved."
      >
        {(errors) => (
          <>
            <ServerFields given={given} errors={errors} />
            <SenderFields given={given} errors={errors} />
            <Segmented
              label="Messages to clients"
              options={[
                { value: 'on', label: 'On' },
                { value: 'off', label: 'Off' },
              ]}
              value={sending}
              onChange={setSending}
            />
          </>
        )}
      </SettingsForm>
      {given ? <SendTest test={test} /> : null}
    </div>
  );
}

type Fields = { given: MailSettingsView | null; errors: Readonly<Record<string, string>> };

function ServerFields({ given, errors }: Fields) {
  return (
    <div className="grid gap-5 tablet:grid-cols-2">
      <TextField
        label="Server"
        name="host"
        className="tablet:col-span-2"
        defaultValue={given?.host}
        placeholder="smtp.example.org"
        required
        maxLength={253}
        spellCheck={false}
        error={errors.host}
      />
      <SelectField
        label="Security"
        name="security"
        options={mailSecurities.map((value) => ({ value, label: securityWords[value] }))}
        defaultValue={given?.security ?? 'starttls'}
        className="tablet:col-span-2"
        error={errors.security}
      />
      <NumberField
        label="Port"
        name="port"
        defaultValue={given?.port ?? 587}
        min={1}
        max={65_535}
        inputMode="numeric"
        required
        error={errors.port}
      />
      <TextField
        label="User"
        optional
        name="username"
        defaultValue={given?.username ?? ''}
        maxLength={254}
        spellCheck={false}
        error={errors.username}
      />
      <TextField
        label="Password"
        type="password"
        name="password"
        autoComplete="new-password"
        className="tablet:col-span-2"
        hint={given?.hasPassword ? 'One is kept, sealed. Leave it empty to keep it.' : undefined}
        optional={!given?.hasPassword}
        maxLength={500}
        error={errors.password}
      />
    </div>
  );
}

function SenderFields({ given, errors }: Fields) {
  return (
    <div className="grid gap-5 tablet:grid-cols-2">
      <TextField
        label="From, as clients see it"
        name="fromName"
        defaultValue={given?.fromName}
        required
        maxLength={120}
        error={errors.fromName}
      />
      <TextField
        label="From address"
        name="fromAddress"
        type="email"
        defaultValue={given?.fromAddress}
        required
        maxLength={254}
        spellCheck={false}
        error={errors.fromAddress}
      />
      <NumberField
        label="Reminder before an appointment"
        unit="hours"
        name="reminderHours"
        defaultValue={given ? (given.reminderHours ?? '') : 24}
        min={1}
        max={168}
        inputMode="numeric"
        hint="Empty: no reminders."
        className="tablet:col-span-2"
        error={errors.reminderHours}
      />
    </div>
  );
}

function read(data: FormData, sending: 'on' | 'off'): z.input<typeof MailSettings> {
  const text = (name: string) => String(data.get(name) ?? '');
  return {
    host: text('host'),
    port: text('port'),
    security: text('security') as MailSecurity,
    username: text('username'),
    password: text('password'),
    fromName: text('fromName'),
    fromAddress: text('fromAddress'),
    reminderHours: text('reminderHours'),
    sending,
  };
}

function SendTest({ test }: Pick<MailFormProps, 'test'>) {
  const say = useToast();
  const form = useFormAction(test, () => say({ text: 'A test is on its way to your own address.' }));
  return (
    <div className="grid gap-2">
      <FormMessage message={form.message} />
      <Button pending={form.pending} onClick={() => form.run({})} className="justify-self-end">
        <Send aria-hidden="true" />
        Send a test to me
      </Button>
    </div>
  );
}
