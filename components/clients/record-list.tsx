import type { ReactNode } from 'react';

/** One part of the record: a heading, the button that adds, and what stands there. */
export function RecordPart(props: {
  id: string;
  title: string;
  aside: ReactNode;
  empty: string;
  children: readonly ReactNode[];
}) {
  const { id, title, aside, empty, children } = props;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="min-w-0 scroll-mt-6 rounded-l border border-line bg-surface p-5 max-tablet:p-4"
    >
      <header className="flex flex-wrap items-center gap-3 pb-2">
        <h2 id={`${id}-title`} className="mr-auto text-[1.25rem]">
          {title}
        </h2>
        {aside}
      </header>
      {children.length === 0 ? (
        <p className="py-2 text-ink-soft">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">{children}</ul>
      )}
    </section>
  );
}

/** One row of it; words may be long and wrap. */
export function RecordRow(props: { main: ReactNode; sub: ReactNode; children?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
      <div className="mr-auto min-w-0 flex-1 basis-64 break-words">
        <div className="font-semibold">{props.main}</div>
        <div className="text-sm text-ink-soft">{props.sub}</div>
      </div>
      {props.children ? <div className="flex flex-wrap gap-2">{props.children}</div> : null}
    </li>
  );
}
