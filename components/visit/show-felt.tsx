import { MoveRight } from 'lucide-react';

/** From a point to the referral layer, where the client shows in which other places it is felt. */
export function ShowFelt({ letter, onClick }: { letter: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={`Show where ${letter} is felt`}
      onClick={onClick}
      className="flex size-touch min-w-15 shrink-0 flex-col items-center justify-center rounded-m text-sm leading-none font-semibold text-accent-strong hover:bg-accent-soft"
    >
      <MoveRight aria-hidden="true" strokeWidth={2.6} className="size-5 text-pain-6" />
      Referral
    </button>
  );
}
