import type { ReactNode } from 'react';

type ActionBarProps = {
  /** Left end: the save state, or quieter buttons. */
  start?: ReactNode | undefined;
  /** Right end, the next step last: it lands under the right thumb. */
  children: ReactNode;
};

export function ActionBar({ start, children }: ActionBarProps) {
  return (
    <footer className="sticky bottom-(--bottom-bar,0px) z-20 flex min-h-[76px] flex-wrap items-center gap-x-3 gap-y-2 border-line border-t bg-surface px-5 py-2 max-tablet:px-4 print:hidden">
      {start ? <div className="flex flex-wrap items-center gap-3">{start}</div> : null}
      <div className="ml-auto flex flex-wrap items-center justify-end gap-3">{children}</div>
    </footer>
  );
}
