import type { ReactNode } from 'react';

type StepBodyProps = {
  /** Said to a screen reader when the step opens. */
  title: string;
  /** `fill`: the step lays out its own height (the chart); otherwise it scrolls. */
  fill?: boolean | undefined;
  children: ReactNode;
};

/** The room of a step between the steps bar and the action bar. */
export function StepBody({ title, fill, children }: StepBodyProps) {
  const room = fill ? 'flex flex-col' : 'px-6 py-5 max-tablet:px-4';
  return (
    <main
      aria-label={title}
      data-step-body
      tabIndex={-1}
      className={`relative min-h-0 flex-1 overflow-y-auto print:overflow-visible focus-visible:outline-0 ${room}`}
    >
      {fill ? children : <div className="mx-auto grid max-w-[1180px] gap-5">{children}</div>}
    </main>
  );
}
