'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useClientSearch } from '@/components/clients/use-client-search';
import { type FormAction, useFormAction } from '@/components/shell/use-form-action';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { TextareaField, TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { FormMessage } from '@/components/ui/form-message';
import { Segmented } from '@/components/ui/segmented';
import type { ClientStart } from '@/lib/domain/client-search';
import type { VisitMove } from '@/lib/domain/visit';
import { sayFullDate } from '@/lib/when';

type PickClientProps = { visitId: string; start: ClientStart; notThis: string };

/** Whose visit it really was: search, then one tap. */
export function PickClient({ visitId, start, notThis }: PickClientProps) {
  const router = useRouter();
  const search = useClientSearch(start);
  const rows =
    search.shown.kind === 'found'
      ? search.shown.rows
      : [...search.shown.start.lately, ...search.shown.start.others];
  const others = rows.filter(({ id, archived }) => id !== notThis && !archived);
  return (
    <div className="grid gap-4">
      <TextField
        label="Which client was it?"
        type="search"
        placeholder="Name, phone or birth date"
        value={search.typed}
        onChange={(event) => search.type(event.target.value)}
      />
      <p role="status" className="min-h-6 text-sm text-ink-soft">
        {search.searching ? 'Searching' : (search.failed ?? `${others.length} shown`)}
      </p>
      <ul className="divide-y divide-line">
        {others.map((client) => (
          <li key={client.id}>
            <button
              type="button"
              className="flex min-h-[57px] w-full items-center gap-4 px-1 text-left hover:bg-sunken"
              onClick={() => router.push(`/visits/${visitId}/move?to=${client.id}` as Route)}
            >
              <b className="min-w-0 flex-1 font-semibold">
                {client.preferredName ?? client.givenName} {client.familyName}
              </b>
              <span className="text-ink-soft">born {sayFullDate(client.birthDate)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type MoveFormProps = {
  visitId: string;
  client: Readonly<{ id: string; name: string; birthDate: string }>;
  problems: readonly Readonly<{ id: string; problem: string }>[];
  action: FormAction<VisitMove, unknown>;
};

/** To which problem of that client, and why; the move is audited. */
export function MoveForm({ visitId, client, problems, action }: MoveFormProps) {
  const router = useRouter();
  const only = problems.length === 1 ? problems[0] : undefined;
  const [episodeId, setEpisodeId] = useState<string | null>(only?.id ?? null);
  const { submit, pending, message, errors } = useFormAction(action, () => {
    router.replace(`/visits/${visitId}` as Route);
    router.refresh();
  });
  return (
    <Card title={client.name} aside={`born ${sayFullDate(client.birthDate)}`}>
      {problems.length === 0 ? (
        <p>This client has no open problem. Open one on the client’s page first, then move the visit.</p>
      ) : (
        <Form
          className="grid gap-4"
          onSubmit={submit((data) => ({
            visitId,
            clientId: client.id,
            episodeId: episodeId ?? '',
            reason: String(data.get('reason') ?? ''),
          }))}
        >
          <Segmented
            label="Problem"
            options={problems.map(({ id, problem }) => ({ value: id, label: problem }))}
            value={episodeId}
            onChange={setEpisodeId}
          />
          <TextareaField label="Why" name="reason" required maxLength={400} error={errors.reason} />
          <FormMessage message={message} />
          <div className="flex flex-wrap justify-end gap-3">
            <ButtonLink href={`/visits/${visitId}/move` as Route}>Another client</ButtonLink>
            <Button type="submit" variant="danger" pending={pending} disabled={!episodeId}>
              Move the visit
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
