import { BookOpenCheck, CircleCheck, CircleOff, PenLine, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import type { DeskText, RetirementRecord } from '@/lib/handout/content-desk';
import { localDay, sayDate, saySlot, type Zone } from '@/lib/when';
import { WordingText } from './wording-text';

type TextHistoryProps = {
  versions: readonly DeskText[];
  /** Of its block, in whatever language. */
  retirements: readonly RetirementRecord[];
  zone: Zone;
  today: string;
};

/** Every version of a text with what was said of it, newest first; nothing here can be changed. */
export function TextHistory({ versions, retirements, zone, today }: TextHistoryProps) {
  return (
    <Card title="History">
      <ol className="grid gap-4">
        {retirements.length > 0 ? (
          <li>
            <ol className="grid gap-2">
              {retirements.map(({ decision, reason, by, at }) => (
                <Event
                  key={at}
                  icon={decision === 'retired' ? <CircleOff /> : <CircleCheck />}
                  title={decision === 'retired' ? 'Retired' : 'Brought back'}
                  when={`${by}, ${saySlot(at, zone, today)}`}
                >
                  {reason}
                </Event>
              ))}
            </ol>
          </li>
        ) : null}
        {versions.map((text) => (
          <li key={text.version}>
            <ol className="grid gap-2">
              {text.reviews.map((said) => (
                <Event
                  key={said.at}
                  icon={said.decision === 'approved' ? <BookOpenCheck /> : <RotateCcw />}
                  title={
                    said.decision === 'approved'
                      ? `Version ${text.version} approved by ${said.reviewer}`
                      : `Version ${text.version} to be read again`
                  }
                  when={`${said.by}, ${saySlot(said.at, zone, today)}`}
                >
                  {said.expires ? `Holds until ${sayDate(said.expires, today)}. ` : ''}
                  {said.reason}
                </Event>
              ))}
              <Event
                icon={<PenLine />}
                title={`Version ${text.version} written`}
                when={`${text.madeBy ?? 'Came with Palpate'}, ${sayDate(localDay(text.madeAt, zone), today)}`}
              >
                {text.reason}
              </Event>
            </ol>
            <Disclosure title={`Words of version ${text.version}`}>
              <WordingText wording={text.wording} language={text.language} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </Card>
  );
}

type EventProps = { icon: ReactNode; title: string; when: string; children: ReactNode };

function Event({ icon, title, when, children }: EventProps) {
  return (
    <li className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2">
      <span aria-hidden="true" className="mt-0.5 text-ink-soft [&_svg]:size-5">
        {icon}
      </span>
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-ink-soft text-sm">{when}</p>
        {children ? <p className="text-sm">{children}</p> : null}
      </div>
    </li>
  );
}
