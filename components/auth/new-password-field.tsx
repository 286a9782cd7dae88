'use client';

import { useState } from 'react';
import { CheckboxField, TextField } from '@/components/ui/field';

type NewPasswordFieldProps = { label: string; name: string; error?: string | undefined };

/** A password to be chosen: it can be shown instead of typed twice. */
export function NewPasswordField({ label, name, error }: NewPasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <div className="grid gap-1">
      <TextField
        label={label}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete="new-password"
        autoCapitalize="none"
        spellCheck={false}
        hint="12 characters or more. A few words of your own are good."
        error={error}
        required
        minLength={12}
        maxLength={128}
      />
      <CheckboxField label="Show it" checked={shown} onChange={(event) => setShown(event.target.checked)} />
    </div>
  );
}
