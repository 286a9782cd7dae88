'use client';

import { useState } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import { Switch } from '@/components/ui/switch';
import type { Role } from '@/lib/domain/actor';
import type { StaffDetails } from '@/lib/domain/clinic';

type StaffFormProps<T> = {
  action: FormAction<StaffDetails, T>;
  given?: StaffDetails | undefined;
  verb: string;
  /** With the name as typed, for what is shown next. */
  onDone: (name: string, value: T) => void;
  /** Where the fields lie in the action's input: "details." when amending. */
  at?: string | undefined;
};

export function StaffForm<T>({ action, given, verb, onDone, at = '' }: StaffFormProps<T>) {
  const [role, setRole] = useState<Role>(given?.role ?? 'therapist');
  const [name, setName] = useState(given?.name ?? '');
  const form = useFormAction(action, (value) => onDone(name, value));
  const { errors } = form;
  return (
    <Form
      noValidate
      onSubmit={form.submit((data) => ({
        name,
        email: String(data.get('email') ?? ''),
        role,
        advanced: data.get('advanced') !== null,
      }))}
      className="grid gap-5"
    >
      <TextField
        label="Name"
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={errors[`${at}name`]}
        maxLength={120}
        data-focus-first={given ? undefined : true}
      />
      <TextField
        label="E-mail"
        hint="They sign in with it. Nothing is sent to it."
        name="email"
        type="email"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={given?.email}
        error={errors[`${at}email`] ?? errors.email}
        maxLength={254}
      />
      <Segmented
        label="Role"
        options={[
          { value: 'therapist', label: 'Therapist' },
          { value: 'admin', label: 'Admin', sub: 'may treat as well' },
        ]}
        value={role}
        onChange={setRole}
      />
      <Switch
        name="advanced"
        label="Advanced training"
        hint="May press at the side of the neck and in the armpit without giving a reason each time."
        defaultChecked={given?.advanced ?? false}
      />
      <FormMessage message={form.message} />
      <Button type="submit" variant="main" size={56} pending={form.pending}>
        {verb}
      </Button>
    </Form>
  );
}
