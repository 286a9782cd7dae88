import type { ReactNode } from 'react';
import { Mark } from '@/components/shell/mark';
import { ThemeToggle } from '@/components/shell/theme-toggle';

type DoorProps = {
  /** The large words at the left. */
  greeting: ReactNode;
  /** One or two sentences under them. */
  about?: ReactNode | undefined;
  /** At the foot of the left half. */
  foot?: ReactNode | undefined;
  children: ReactNode;
};

/** The pages before sign-in: a calm left half with the pressed spot, the form at the right. */
export function Door({ greeting, about, foot, children }: DoorProps) {
  return (
    <div className="grid min-h-dvh wide:grid-cols-[1.36fr_1fr]">
      <section
        aria-label="Welcome"
        className="relative flex flex-col overflow-clip px-14 pt-10 pb-9 max-wide:px-7 max-wide:pt-7 max-wide:pb-5"
      >
        <Back />
        <p className="relative flex items-center gap-3 font-bold text-[1.125rem]">
          <Mark size={36} />
          Palpate
        </p>
        <div className="relative mt-12 max-w-[520px] max-wide:mt-7">
          <h1 className="text-3xl leading-[1.08] max-wide:text-2xl">{greeting}</h1>
          {about ? <div className="mt-4 max-w-[46ch] text-ink-soft">{about}</div> : null}
        </div>
        {foot ? (
          <div className="relative mt-auto pt-10 text-sm text-ink-soft max-wide:pt-5">{foot}</div>
        ) : null}
      </section>
      <main className="flex flex-col border-line bg-surface wide:border-l">
        <div className="mx-auto my-auto w-full max-w-[412px] px-6 py-8">{children}</div>
        <div className="flex justify-center px-6 pb-8">
          <ThemeToggle shape="row" />
        </div>
      </main>
    </div>
  );
}

/** Decoration: a back with one pressed spot, drawn in the colour of dividing lines and fading to the foot. */
function Back() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 680 520"
      preserveAspectRatio="xMidYMax slice"
      className="absolute inset-x-0 bottom-0 h-[66%] w-full text-line [mask-image:linear-gradient(to_bottom,transparent_2%,black_26%,black_52%,transparent_96%)] max-wide:hidden"
    >
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M281 6c3 26-2 44-24 53-32 13-70 22-96 42-26 20-40 52-47 92-7 42-6 60-14 100-8 42-28 88-38 140-3 16-7 44-9 66" />
        <path d="M399 6c-3 26 2 44 24 53 32 13 70 22 96 42 26 20 40 52 47 92 7 42 6 60 14 100 8 42 28 88 38 140 3 16 7 44 9 66" />
        <path d="M209 250c0 46 8 86 16 128 6 34 6 74 0 120" />
        <path d="M471 250c0 46-8 86-16 128-6 34-6 74 0 120" />
        <path d="M209 250c-14 16-22 44-32 76-12 38-40 82-55 160" />
        <path d="M471 250c14 16 22 44 32 76 12 38 40 82 55 160" />
        <path d="M340 60v420" />
        <path d="M192 172c28 10 56 16 82 24 8 26 8 52-4 78-4 10-14 12-24-6" />
        <path d="M488 172c-28 10-56 16-82 24-8 26-8 52 4 78 4 10 14 12 24-6" />
      </g>
      <g className="text-muscle" fill="none" stroke="currentColor" transform="translate(434 226)">
        <circle r="48" strokeWidth="1.6" opacity=".3" />
        <circle r="32" strokeWidth="1.8" opacity=".5" />
        <circle r="17" strokeWidth="2.2" />
        <circle r="5.5" fill="currentColor" stroke="none" />
      </g>
    </svg>
  );
}
