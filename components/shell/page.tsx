import { ArrowLeft } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

type PageProps = {
  title: ReactNode;
  /** Beside the title, on its line: "41 · born 3 June 1985". */
  meta?: ReactNode | undefined;
  /** Under the title: one sentence of state. */
  sub?: ReactNode | undefined;
  back?: { href: Route; label: string } | undefined;
  /** Right end of the header: save state, search, one button. */
  aside?: ReactNode | undefined;
  /** An ActionBar; it stays at the bottom while the page scrolls under it. */
  bar?: ReactNode | undefined;
  /** `reading` keeps forms and texts to a comfortable width. */
  width?: 'full' | 'reading' | undefined;
  children: ReactNode;
};

export function Page({ title, meta, sub, back, aside, bar, width = 'full', children }: PageProps) {
  const room = width === 'reading' ? 'max-w-[820px]' : 'max-w-[1600px]';
  return (
    <>
      <main className={`w-full flex-1 px-7 pt-5 pb-7 max-tablet:px-4 max-tablet:pt-7 ${room}`}>
        <header className="mb-5 flex min-h-[52px] flex-wrap items-center gap-x-5 gap-y-2">
          {back ? <BackLink {...back} /> : null}
          <div className="min-w-0 flex-1 basis-72">
            <div className="flex flex-wrap items-baseline gap-x-3.5">
              <h1 className="min-w-0 break-words">{title}</h1>
              {meta ? <p className="text-ink-soft">{meta}</p> : null}
            </div>
            {sub ? <p className="mt-0.5 text-ink-soft">{sub}</p> : null}
          </div>
          {aside ? <div className="flex flex-wrap items-center gap-4 print:hidden">{aside}</div> : null}
        </header>
        {children}
      </main>
      {bar}
    </>
  );
}

/** The arrow at the left of a header; its label says where it leads. */
export function BackLink({ href, label }: { href: Route; label: string }) {
  return (
    <Link
      href={href}
      aria-label={label}
      className="-ml-3 flex size-12 shrink-0 items-center justify-center rounded-m text-accent-strong hover:bg-accent-soft print:hidden"
    >
      <ArrowLeft aria-hidden="true" className="size-6" />
    </Link>
  );
}
