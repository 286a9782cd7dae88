'use client';

import { type ReactNode, useId } from 'react';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { useToast } from '@/components/ui/toast';

type SettingsFormProps<I, T> = {
  title: string;
  sub?: ReactNode | undefined;
  action: FormAction<I, T>;
  read: (data: FormData) => I;
  /** What is said when it is saved: "Working hours are saved." */
  said: string;
  className?: string | undefined;
  children: (errors: Readonly<Record<string, string>>) => ReactNode;
};

/** One card of the settings that is saved by itself. */
export function SettingsForm<I, T>(props: SettingsFormProps<I, T>) {
  const { title, sub, action, read, said, className, children } = props;
  const say = useToast();
  const form = useFormAction(action, () => say({ text: said }));
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={`rounded-l border border-line bg-surface p-5 ${className ?? ''}`}
    >
      <h2 id={id}>{title}</h2>
      {sub ? <p className="mt-0.5 max-w-[70ch] text-sm text-ink-soft">{sub}</p> : null}
      <Form noValidate onSubmit={form.submit(read)} className="mt-4 grid gap-5">
        {children(form.errors)}
        <FormMessage message={form.message} />
        <Button type="submit" variant="main" pending={form.pending} className="justify-self-end">
          Save
        </Button>
      </Form>
    </section>
  );
}
