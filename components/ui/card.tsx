import { type ReactNode, useId } from 'react';

type CardProps = {
  title?: ReactNode | undefined;
  icon?: ReactNode | undefined;
  /** Right of the title: a count, a word or an action. */
  aside?: ReactNode | undefined;
  /** Warn outlines the whole card, soft fills it with the accent. */
  tone?: 'plain' | 'soft' | 'sunken' | 'warn' | 'danger' | undefined;
  /** Leaves the inside to the caller, edge to edge. */
  flush?: boolean | undefined;
  className?: string | undefined;
  children: ReactNode;
};

const tones = {
  plain: 'border-line bg-surface',
  soft: 'border-transparent bg-accent-soft',
  sunken: 'border-transparent bg-sunken',
  warn: 'border-warn bg-surface',
  danger: 'border-transparent bg-danger-soft',
};

export function Card({ title, icon, aside, tone = 'plain', flush, className, children }: CardProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={title ? id : undefined}
      className={`rounded-l border ${tones[tone]} ${flush ? 'overflow-clip' : 'p-5'} ${className ?? ''}`}
    >
      {title ? (
        <header className={`flex items-center gap-2.5 ${flush ? 'px-5 pt-5' : ''} pb-2.5`}>
          {icon ? (
            <span aria-hidden="true" className="[&_svg]:size-5">
              {icon}
            </span>
          ) : null}
          <h2 id={id} className="mr-auto">
            {title}
          </h2>
          {aside ? <div className="text-sm text-ink-soft">{aside}</div> : null}
        </header>
      ) : null}
      {children}
    </section>
  );
}
