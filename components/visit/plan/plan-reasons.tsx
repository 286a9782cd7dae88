import {
  CalendarX2,
  ChevronRight,
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
import type { PlanProposal } from '@/lib/domain/plan-step';
import { stepWords } from '@/lib/domain/plan-words';

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

type PlanReasonsProps = {
  proposal: PlanProposal;
  /** Opens the other decisions; absent when nothing can be decided. */
  onOther?: (() => void) | undefined;
};

/** Why: the recorded facts with their dates, never free text. */
export function PlanReasons({ proposal, onOther }: PlanReasonsProps) {
  const { from, step, reasons } = proposal;
  return (
    <section aria-labelledby="plan-why" className="min-w-0">
      <h2 id="plan-why" className="pb-2.5">
        Proposed: {stepWords(from, step)}
      </h2>
      <ul>
        {reasons.map((line) => (
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
      {onOther ? (
        <button
          type="button"
          onClick={onOther}
          className="flex min-h-touch items-center gap-1.5 rounded-m font-bold text-accent-strong"
        >
          {step.phase === 'weekly' ? 'Another plan, pause or finish instead' : 'Keep weekly or pause instead'}
          <ChevronRight aria-hidden="true" className="size-5" />
        </button>
      ) : null}
    </section>
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
