import { PenLine } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { LetterDisc } from '@/components/ui/letter-disc';
import { grouped, type NoteLine } from '@/lib/domain/note';
import type { NoteSection } from '@/lib/domain/ops';
import { type Day, sayDay } from '@/lib/when';

/** "Thu 18 Mar 2027": a note carries its year. */
export const noteDay = (day: Day): string => `${sayDay(day, day)} ${day.slice(0, 4)}`;

/** The sheet of a note, on screen and on paper: whose, when, by whom, then its sections. */
export function NotePage({
  meta,
  state,
  children,
}: {
  meta: string;
  state?: ReactNode;
  children: ReactNode;
}) {
  return (
    <article className="rounded-l border border-line bg-surface px-8 pt-4 pb-6 max-tablet:px-5 [print-color-adjust:exact] print:border-0 print:p-0">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-ink border-b-2 pb-3">
        <h2 className="text-2xl font-bold">Visit note</h2>
        <p className="text-ink-soft">{meta}</p>
        {state ? <div className="basis-full">{state}</div> : null}
      </header>
      {children}
    </article>
  );
}

type NoteGroupsProps<T> = { sections: readonly T[]; row: (section: T) => ReactNode };

/** The sections under their headings: subjective, objective, response, plan. */
export function NoteGroups<T extends { key: NoteSection }>({ sections, row }: NoteGroupsProps<T>) {
  return grouped(sections).map(({ title, sections: own }) => (
    <section key={title} aria-label={title} className="border-line border-b last:border-b-0">
      <h3 className="pt-2.5 text-xs text-accent-strong">{title}</h3>
      <dl>
        {own.map((section) => (
          <Fragment key={section.key}>{row(section)}</Fragment>
        ))}
      </dl>
    </section>
  ));
}

type NoteRowProps = {
  title: string;
  /** Typed over the taps by the therapist. */
  edited?: boolean | undefined;
  children: ReactNode;
};

export function NoteRow({ title, edited, children }: NoteRowProps) {
  return (
    <div className="grid break-inside-avoid grid-cols-[106px_minmax(0,1fr)] py-1.5 last:pb-3 max-tablet:grid-cols-1 max-tablet:gap-1">
      <dt className="flex items-start gap-1.5 pt-0.5 pr-3 text-sm font-semibold text-ink-soft">
        {title}
        {edited ? (
          <span title="Edited by hand">
            <PenLine aria-hidden="true" className="mt-0.5 size-4" />
            <span className="sr-only">, edited by hand</span>
          </span>
        ) : null}
      </dt>
      <dd className="grid min-w-0 gap-1">{children}</dd>
    </div>
  );
}

/** The lines of one section; an empty one says so. */
export function NoteLines({ section, lines }: { section: NoteSection; lines: readonly NoteLine[] }) {
  if (lines.length === 0) return <p className="text-ink-soft">Not recorded</p>;
  // Typed lines may repeat, so their place is part of the key.
  const placed = lines.map((line, place) => ({ line, key: `${place} ${line.text}` }));
  return placed.map(({ line, key }) => (
    <p key={key} className={`flex gap-2 ${line.quote ? 'italic' : ''}`}>
      {line.letter ? <LetterDisc letter={line.letter} size={22} className="mt-0.5" /> : null}
      <span className="min-w-0 break-words">
        {section === 'found' ? <NamedFirst text={line.text} /> : line.text}
      </span>
    </p>
  ));
}

/** "Left upper trapezius, active: …": the point's name in bold. */
export function NamedFirst({ text }: { text: string }) {
  const end = text.search(/[,:]/);
  if (end < 1) return text;
  return (
    <>
      <b className="font-bold">{text.slice(0, end)}</b>
      {text.slice(end)}
    </>
  );
}
