'use client';

import { RefreshCw, Search, SearchX, UserPlus, Users, WifiOff } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Switch } from '@/components/ui/switch';
import { type ClientStart, searchLengthAtMost } from '@/lib/domain/client-search';
import { ClientRows } from './client-rows';
import { type Shown, useClientSearch } from './use-client-search';

const rowsAtMost = 40;

/** The list of clients: found while typing; arrow keys walk through it, Escape leads back to the box. */
export function ClientSearch({ start, today }: { start: ClientStart; today: string }) {
  const search = useClientSearch(start);
  const list = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);

  function walk(event: KeyboardEvent) {
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-row]') ?? [])];
    const at = links.findIndex((link) => link.contains(document.activeElement));
    if (event.key === 'ArrowDown') links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : box.current)?.focus();
    else if (event.key === 'Escape' && at >= 0) box.current?.focus();
    else if (event.key === 'Enter' && at < 0 && !search.searching) links[0]?.click();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move the focus between box and links
    <div onKeyDown={walk} className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <label className="relative block min-w-64 flex-1">
          <span className="sr-only">Find a client by name, phone or birth date</span>
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-4 left-4.5 size-6 text-ink-soft"
          />
          <input
            ref={box}
            type="search"
            value={search.typed}
            onChange={(event) => search.type(event.currentTarget.value)}
            maxLength={searchLengthAtMost}
            autoComplete="off"
            spellCheck={false}
            placeholder="Name, phone or birth date"
            className="min-h-14 w-full rounded-m border-[1.5px] border-line-strong bg-surface pr-4 pl-13 text-[1.125rem] placeholder:text-ink-faint"
          />
        </label>
        <Switch
          label="Archived"
          checked={search.archived}
          onChange={(event) => search.showArchived(event.currentTarget.checked)}
        />
      </div>
      <p role="status" className="min-h-6 text-sm text-ink-soft">
        {search.searching ? 'Searching' : (search.failed ?? said(search.shown, search.archived))}
      </p>
      <div
        ref={list}
        aria-busy={search.searching}
        className={`grid gap-6 ${search.searching ? 'opacity-70' : ''}`}
      >
        {search.failed ? (
          <Framed>
            <EmptyState
              icon={<WifiOff />}
              title={search.failed}
              action={
                <Button onClick={search.again}>
                  <RefreshCw aria-hidden="true" />
                  Search again
                </Button>
              }
            />
          </Framed>
        ) : (
          <Answer shown={search.shown} archived={search.archived} today={today} />
        )}
      </div>
    </div>
  );
}

function said(shown: Shown, archived: boolean): string {
  const kind = archived ? 'archived ' : '';
  if (shown.kind === 'start') {
    const { total } = shown.start;
    return `${total.toLocaleString('en')} ${kind}${total === 1 ? 'client' : 'clients'}`;
  }
  const { length } = shown.rows;
  if (length === 0) return 'Nobody found';
  if (length >= rowsAtMost) return `The first ${rowsAtMost}. Type more to see fewer.`;
  return `${length} ${kind}${length === 1 ? 'client' : 'clients'} found`;
}

function Answer({ shown, archived, today }: { shown: Shown; archived: boolean; today: string }) {
  if (shown.kind === 'found') {
    return (
      <Framed>
        {shown.rows.length > 0 ? (
          <ClientRows rows={shown.rows} today={today} />
        ) : (
          <EmptyState icon={<SearchX />} title="Nobody found" action={<NewClient />}>
            Try part of the name, the last digits of the phone number, or a birth date like 3.6.1985.
            {archived ? '' : ' Archived clients are not in this list.'}
          </EmptyState>
        )}
      </Framed>
    );
  }
  const { lately, others, total } = shown.start;
  if (total === 0) {
    return (
      <Framed>
        {archived ? (
          <EmptyState icon={<Users />} title="Nobody is archived" />
        ) : (
          <EmptyState icon={<Users />} title="No clients yet" action={<NewClient />}>
            Register the first one: a name and a birth date are enough.
          </EmptyState>
        )}
      </Framed>
    );
  }
  return (
    <>
      {lately.length > 0 ? (
        <Framed title="Opened lately">
          <ClientRows rows={lately} today={today} />
        </Framed>
      ) : null}
      {others.length > 0 ? (
        <Framed title={lately.length > 0 ? 'Others, by family name' : 'By family name'}>
          <ClientRows rows={others} today={today} />
        </Framed>
      ) : null}
      {total > lately.length + others.length ? (
        <p className="text-center text-ink-soft">
          {(total - lately.length - others.length).toLocaleString('en')} more. Type to find them.
        </p>
      ) : null}
    </>
  );
}

function Framed({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section>
      {title ? <h2 className="mb-2">{title}</h2> : null}
      <div className="overflow-clip rounded-l border border-line bg-surface">{children}</div>
    </section>
  );
}

function NewClient() {
  return (
    <ButtonLink href="/clients/new" variant="main">
      <UserPlus aria-hidden="true" />
      New client
    </ButtonLink>
  );
}
