import { BookOpenCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ClaimView } from './desk-view';

/** Who stands behind the verdict, and the way to change it. */
export function ClaimFoot({ claim, children }: { claim: ClaimView; children: ReactNode }) {
  const [last] = claim.history;
  return (
    <footer className="mx-6 flex min-h-[76px] flex-wrap items-center gap-x-3 gap-y-2 border-line border-t py-3 max-tablet:mx-4">
      <span
        aria-hidden="true"
        className="flex size-10 shrink-0 items-center justify-center rounded-full bg-sunken"
      >
        <BookOpenCheck className="size-5" />
      </span>
      <p className="min-w-0 flex-1 basis-48 leading-snug">
        <b className="block font-semibold text-[1rem]">{last ? last.by : 'Palpate’s clinical review'}</b>
        <span className="block text-ink-soft text-sm">
          {last
            ? `${last.before ? 'Changed' : 'Written down'} ${last.when}`
            : 'As it came; nobody here has changed it'}
        </span>
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </footer>
  );
}
