import { CircleAlert } from 'lucide-react';

/** The sentence that belongs to a whole form, where the person is looking: beside its button. */
export function FormMessage({ message }: { message: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {message ? (
        <p className="flex items-start gap-2 rounded-m bg-danger-soft px-4 py-3 font-semibold text-danger">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-5 shrink-0" />
          {message}
        </p>
      ) : null}
    </div>
  );
}
