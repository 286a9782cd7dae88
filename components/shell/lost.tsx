import type { ReactNode } from 'react';
import { Mark } from './mark';

type LostProps = { title: string; children: ReactNode; action: ReactNode };

/** A page for when there is nothing to show: what happened, what is safe, what to do. */
export function Lost({ title, children, action }: LostProps) {
  return (
    <main className="mx-auto grid min-h-[80dvh] w-full max-w-[560px] flex-1 content-center justify-items-start gap-4 px-7 py-10">
      <Mark size={44} />
      <h1 className="mt-2">{title}</h1>
      <div className="text-ink-soft">{children}</div>
      <div className="mt-3 flex flex-wrap gap-3">{action}</div>
    </main>
  );
}
