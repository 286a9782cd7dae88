import type { ReactNode } from 'react';
import { ToastProvider } from '@/components/ui/toast';
import { DemoMark } from './demo-mark';
import { Rail, type RailProps } from './rail';

type ShellProps = RailProps & { demo: boolean; children: ReactNode };

/** The frame of every signed-in page: rail at the left, or along the bottom on a phone. */
export function Shell({ demo, children, ...rail }: ShellProps) {
  return (
    <ToastProvider>
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-20 rounded-m bg-accent px-5 py-3 font-semibold text-on-accent focus:translate-y-0 print:hidden"
      >
        Skip to content
      </a>
      <div className="group/shell flex min-h-dvh max-tablet:has-data-rail:pb-(--bottom-bar) max-tablet:has-data-rail:[--bottom-bar:68px]">
        {demo ? <DemoMark /> : null}
        <Rail {...rail} />
        <div id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col focus-visible:outline-0">
          {children}
        </div>
      </div>
    </ToastProvider>
  );
}
