import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon?: ReactNode | undefined;
  title: string;
  /** What to do next. */
  children?: ReactNode | undefined;
  action?: ReactNode | undefined;
  className?: string | undefined;
};

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={`grid justify-items-center gap-2 px-6 py-10 text-center ${className ?? ''}`}>
      {icon ? (
        <span aria-hidden="true" className="mb-1 text-accent [&_svg]:size-8 [&_svg]:stroke-[1.6]">
          {icon}
        </span>
      ) : null}
      <p className="text-lg font-semibold">{title}</p>
      {children ? <div className="max-w-prose text-balance text-ink-soft">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
