import type { Ref } from 'react';
import type { Letter } from '@/lib/domain/letter';
import { type Day, sayFullDate } from '@/lib/when';
import type { Room } from './use-one-page';

type LetterSheetProps = {
  ref: Ref<HTMLDivElement>;
  client: Readonly<{ givenName: string; familyName: string; birthDate: Day }>;
  clinic: Readonly<{ name: string; address: string | null; phone: string }>;
  letter: Letter;
  to: string;
  words: string;
  today: Day;
  room: Room;
};

/** The letter as it is printed: the same lines on screen and on paper. */
export function LetterSheet(props: LetterSheetProps) {
  const { ref, client, clinic, letter, to, words, today, room } = props;
  return (
    <div className="mx-auto w-fit max-w-full overflow-x-auto rounded-s border border-line bg-surface p-[8mm] shadow-card max-wide:[zoom:0.88] print:m-0 print:[zoom:1] print:overflow-visible print:border-0 print:p-0 print:shadow-none">
      <article
        ref={ref}
        aria-label="The letter"
        style={{ width: `${room.width}mm` }}
        className="text-[12pt] text-ink leading-snug"
      >
        <header className="flex items-start justify-between gap-6 border-ink border-b-2 pb-[0.6em]">
          <p>
            <b className="block text-[1.25em] font-bold">{clinic.name}</b>
            {[clinic.address, clinic.phone].filter(Boolean).join(' · ')}
          </p>
          <p className="shrink-0">{sayFullDate(today)}</p>
        </header>
        {to.trim() ? <p className="mt-[0.9em] break-words">To {to.trim()}</p> : null}
        <h2 className="mt-[0.9em] text-[1.15em] font-bold">
          Progress letter: {client.givenName} {client.familyName}, born {sayFullDate(client.birthDate)}
        </h2>
        <dl className="mt-[0.5em]">
          {letter.parts.map(({ title, lines }) => (
            <div
              key={title}
              className="grid grid-cols-[26%_minmax(0,1fr)] gap-x-[1em] border-line border-b py-[0.4em]"
            >
              <dt className="font-semibold">{title}</dt>
              <dd className="break-words">
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        {words.trim() ? <p className="mt-[0.9em] whitespace-pre-line break-words">{words.trim()}</p> : null}
        <div className="mt-[2.6em] flex items-end justify-between gap-[2em]">
          <p>
            {letter.therapists.join(', ')}
            <span className="block">{clinic.name}</span>
          </p>
          <p className="w-[45%] border-ink border-t pt-[0.2em]">Signature</p>
        </div>
        <p className="mt-[1.2em]">
          Written from signed notes. Letters name points; numbers are pain, 0 none to 10 worst. It tells what
          the client said and what was felt and done by hand, and names no condition.
        </p>
      </article>
    </div>
  );
}
