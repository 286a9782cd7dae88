import {
  CalendarX2,
  Gauge,
  Repeat2,
  RotateCcw,
  ShieldAlert,
  TrendingDown,
  TrendingUp,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { PainDisc } from '@/components/ui/pain-disc';
import type { ReasonLine } from '@/lib/domain/plan-reasons';

const icons: Record<Exclude<ReasonLine['kind'], 'pain'>, ReactNode> = {
  safety: <ShieldAlert />,
  missed: <CalendarX2 />,
  change: <Repeat2 />,
  review: <RotateCcw />,
  back: <Undo2 />,
};

function trend(pain: ReasonLine['pain']): ReactNode {
  if (pain?.from == null || pain.from === pain.to) return <Gauge />;
  return pain.from > pain.to ? <TrendingDown /> : <TrendingUp />;
}

/** Why: the recorded facts with their dates, never free text. */
export function ReasonLines({ lines }: { lines: readonly ReasonLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.lead + line.rest} className="flex gap-4 border-line border-t py-3.5 leading-snug">
          <span
            aria-hidden="true"
            className={`mt-0.5 shrink-0 [&_svg]:size-5 ${line.kind === 'safety' ? 'text-danger' : 'text-accent'}`}
          >
            {line.kind === 'pain' ? trend(line.pain) : icons[line.kind]}
          </span>
          <p className="min-w-0">
            <Lead line={line} /> {line.rest}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Lead({ line }: { line: ReasonLine }) {
  const { pain, lead } = line;
  if (!pain || pain.from === null || pain.from === pain.to) return <b className="font-semibold">{lead}</b>;
  return (
    <b className="font-semibold">
      Pain <PainDisc value={pain.from} size={26} /> to <PainDisc value={pain.to} size={26} />
    </b>
  );
}
