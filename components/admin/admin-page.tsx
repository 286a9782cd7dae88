import type { ReactNode } from 'react';
import { AdminTabs } from './admin-tabs';

type AdminPageProps = {
  title: string;
  /** Under the title: one sentence of state. */
  sub?: ReactNode | undefined;
  /** Right end of the header: filters, one button. */
  aside?: ReactNode | undefined;
  children: ReactNode;
};

/** The page of one tab: title, the tabs on its line, what belongs to it at the right. */
export function AdminPage({ title, sub, aside, children }: AdminPageProps) {
  return (
    <main className="w-full max-w-[1600px] flex-1 px-7 pt-5 pb-7 max-tablet:px-4 max-tablet:pt-7">
      <header className="mb-5">
        <div className="flex min-h-[52px] flex-wrap items-center gap-x-8 gap-y-2">
          <h1>{title}</h1>
          <AdminTabs />
          {aside ? (
            <div className="ml-auto flex flex-wrap items-center gap-3 print:hidden">{aside}</div>
          ) : null}
        </div>
        {sub ? <p className="mt-1 text-ink-soft">{sub}</p> : null}
      </header>
      {children}
    </main>
  );
}
