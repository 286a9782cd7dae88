import { sectionTitles } from '@/lib/domain/note';
import { type AmendmentView, changedLines } from '@/lib/domain/note-view';
import type { NoteSection } from '@/lib/domain/ops';
import { type Day, saySlot, type Zone } from '@/lib/when';

type AmendmentsProps = { amendments: readonly AmendmentView[]; today: Day; timeZone: Zone };

/** What was said later, by number: old struck through, new, why. The signed text above stays as it is. */
export function Amendments({ amendments, today, timeZone }: AmendmentsProps) {
  return (
    <ol className="grid gap-4">
      {amendments.map((amendment) => (
        <li
          key={amendment.id}
          className="break-inside-avoid border-accent border-l-[3px] pl-3.5 leading-snug"
        >
          <p>
            <b>Amendment {amendment.number}</b> · {saySlot(amendment.at, timeZone, today)}
            <span className="block text-ink-soft">by {amendment.by}</span>
          </p>
          <p className="mt-1 font-semibold">{sectionTitles[amendment.section as NoteSection]}</p>
          <Change amendment={amendment} />
          <p className="mt-1 text-ink-soft">Why: {amendment.reason}</p>
        </li>
      ))}
    </ol>
  );
}

function Change({ amendment }: { amendment: AmendmentView }) {
  const { gone, come } = changedLines(amendment);
  return (
    <>
      {gone.map((line) => (
        <p key={line} className="break-words">
          <span className="sr-only">Instead of: </span>
          <s className="text-ink-soft">{line}</s>
        </p>
      ))}
      {come.map((line) => (
        <p key={line} className="break-words">
          {line}
        </p>
      ))}
    </>
  );
}
