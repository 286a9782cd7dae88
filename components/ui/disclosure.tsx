import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

type DisclosureProps = { title: string; said?: string | undefined; children: ReactNode };

/** Rarely needed fields, folded away; what they hold is said beside the title. */
export function Disclosure({ title, said, children }: DisclosureProps) {
  return (
    <details className="group border-line border-t">
      <summary className="flex min-h-[56px] list-none items-center gap-3 rounded-m font-semibold [&::-webkit-details-marker]:hidden">
        {title}
        <span className="ml-auto font-normal text-ink-soft">{said}</span>
        <ChevronDown aria-hidden="true" className="size-5 shrink-0 group-open:rotate-180" />
      </summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
