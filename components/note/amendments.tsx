import { sectionTitles } from '@/lib/domain/note';
import type { AmendmentView } from '@/lib/domain/note-view';
import type { NoteSection } from '@/lib/domain/ops';
import { type Day, saySlot, type Zone } from '@/lib/when';

type AmendmentsProps = { amendments: readonly AmendmentView[]; today: Day; timeZone: Zone };

/** What was said later, by number: old struck through, new, why. The signed text above stays as it is. */
export function Amendments({ amendments, today, timeZone }: AmendmentsProps) {
  return (
    <ol className="grid gap-4">
      {amendments.map(({ id, number, section, oldText, newText, reason, by, at }) => (
        <li key={id} className="break-inside-avoid border-accent border-l-[3px] pl-3.5 leading-snug">
          <p>
            <b>Amendment {number}</b> · {saySlot(at, timeZone, today)}
            <span className="block text-ink-soft">by {by}</span>
          </p>
          <p className="mt-1 whitespace-pre-line break-words">
            <span className="font-semibold">{sectionTitles[section as NoteSection]}: </span>
            {oldText ? (
              <>
                <span className="sr-only">instead of </span>
                <s className="text-ink-soft">{oldText}</s>{' '}
              </>
            ) : null}
            {newText}
          </p>
          <p className="mt-1 text-ink-soft">Why: {reason}</p>
        </li>
      ))}
    </ol>
  );
}
