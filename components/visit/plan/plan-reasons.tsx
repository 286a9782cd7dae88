import { ChevronRight } from 'lucide-react';
import { ReasonLines } from '@/components/plan/reason-lines';
import type { PlanProposal } from '@/lib/domain/plan-step';
import { stepWords } from '@/lib/domain/plan-words';

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
      <ReasonLines lines={reasons} />
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
