import {
  ArrowDownRight,
  ArrowUpRight,
  CircleDashed,
  CircleHelp,
  Equal,
  Info,
  MoveRight,
  Plus,
} from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { LetterDisc } from '@/components/ui/letter-disc';
import { PainDisc } from '@/components/ui/pain-disc';
import { MOVED_FROM_CM, USUAL_STATURE_CM } from '@/lib/body/shift';
import {
  type ChangeKind,
  FELT_CHANGE,
  type FeltThen,
  type PointChangeRow,
  type PointsChange,
} from '@/lib/domain/chart-change';

const looks: Record<ChangeKind, { icon: ReactNode; ink: string }> = {
  smaller: { icon: <ArrowDownRight />, ink: 'text-good' },
  moved: { icon: <MoveRight />, ink: 'text-info' },
  gone: { icon: <CircleDashed />, ink: 'text-ink-soft' },
  new: { icon: <Plus />, ink: 'text-warn' },
  same: { icon: <Equal />, ink: 'text-ink-soft' },
  larger: { icon: <ArrowUpRight />, ink: 'text-danger' },
  unscored: { icon: <CircleHelp />, ink: 'text-ink-soft' },
  not_checked: { icon: <CircleHelp />, ink: 'text-ink-soft' },
};

/** What changed between two visits: the heading is the finding, counted, then one row per point. */
export function ChangeCard({ change, clientId }: { change: PointsChange; clientId: string }) {
  return (
    <section
      aria-labelledby="what-changed"
      className="flex min-w-0 flex-col rounded-l border border-line bg-surface px-5.5 pt-4 pb-3.5"
    >
      <h2 id="what-changed" className="pb-2.5 text-[1.375rem] leading-snug">
        {change.headline}
      </h2>
      <ul className="grid flex-1 auto-rows-[minmax(66px,104px)] print:auto-rows-auto divide-y divide-line border-line border-y">
        {change.rows.map((row) => (
          <Row key={row.pointId} row={row} clientId={clientId} />
        ))}
      </ul>
      <p className="flex gap-2.5 pt-3 text-sm text-ink-soft">
        <Info aria-hidden="true" className="mt-0.5 size-[18px] shrink-0" />
        <span>
          Two maps of the same pain differ by a finger’s width. “Moved” starts at {MOVED_FROM_CM} cm
          {change.heightKnown ? '' : ` (taking ${USUAL_STATURE_CM} cm of height)`}, “smaller” and “larger” at{' '}
          {FELT_CHANGE} points; 1 point up or down is not called a change.
        </span>
      </p>
    </section>
  );
}

function Row({ row, clientId }: { row: PointChangeRow; clientId: string }) {
  const { icon, ink } = looks[row.kind];
  return (
    <li className="flex">
      <Link
        href={`/clients/${clientId}/points/${row.pointId}` as Route}
        prefetch={false}
        className="grid min-h-[66px] w-full grid-cols-[126px_28px_minmax(0,1fr)_auto] items-center gap-x-3 rounded-s py-1.5 hover:bg-sunken max-tablet:grid-cols-[28px_minmax(0,1fr)_auto] print:min-h-0 print:grid-cols-[126px_28px_minmax(0,1fr)_auto]"
      >
        <span
          className={`flex items-center gap-2 font-bold text-[1rem] max-tablet:col-span-3 print:col-span-1 [&_svg]:size-5 [&_svg]:shrink-0 ${ink}`}
        >
          <span aria-hidden="true">{icon}</span>
          {row.word}
        </span>
        <LetterDisc letter={row.letter} />
        <span className="min-w-0 leading-snug">
          <b className="block font-semibold text-[1.0625rem] break-words">{row.title}</b>
          <span className="block text-sm text-ink-soft">
            {row.clause}
            {row.earlierLetter ? `; was point ${row.earlierLetter}` : ''}
          </span>
        </span>
        <span className="flex items-center gap-2">
          <Felt then={row.from} label="Felt before" />
          <MoveRight aria-hidden="true" className="size-4 text-ink-soft" />
          <Felt then={row.to} label="Felt after" />
        </span>
      </Link>
    </li>
  );
}

const why: Record<NonNullable<FeltThen['why']>, string> = {
  not_asked: 'not asked',
  not_checked: 'not checked',
  not_there: 'not there',
};

/** A number of pain. Not there is a dashed line, not known a question mark; neither is ever 0. */
function Felt({ then, label }: { then: FeltThen; label: string }) {
  if (then.felt !== null) return <PainDisc value={then.felt} label={label} />;
  return (
    <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full border-[1.5px] border-line-strong border-dashed font-bold text-ink-soft">
      <span aria-hidden="true">{then.why === 'not_there' ? '–' : '?'}</span>
      <span className="sr-only">
        {label}: {why[then.why]}
      </span>
    </span>
  );
}
