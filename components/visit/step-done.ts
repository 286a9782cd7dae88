import type { VisitView } from '@/lib/domain/visit-view';
import type { StepId } from './visit-steps';

/** Steps the server knows of: what is planned and printed is not among the facts of the tablet. */
export type ServerDone = Readonly<Partial<Record<StepId, boolean>>>;

/** A step is done when something in it was answered, however often it was opened. */
export function stepsDone({ facts, visit }: VisitView, known: ServerDone): Readonly<Record<StepId, boolean>> {
  const { screening, scores } = facts;
  const findings = Object.values(facts.findings);
  const asked = (['pain_now', 'pain_avg_7d', 'pain_worst_24h', 'global_change'] as const).some(
    (measure) => scores[measure] !== undefined,
  );
  return {
    screen:
      screening !== null && Object.keys(screening.answers).length > 0 && screening.consentGiven !== null,
    score: asked,
    mark: findings.length > 0 || Object.keys(facts.marks).length > 0,
    treat: Object.keys(facts.holds).length > 0,
    rescore: scores.pain_now_after !== undefined || findings.some(({ feltAfter }) => feltAfter !== null),
    plan: known.plan ?? false,
    handout: known.handout ?? false,
    sign: visit.signedAt !== null || Boolean(facts.signature),
  };
}

/** Where an opened visit begins: the first step without an answer, the note when it is signed. */
export function firstOpenStep(view: VisitView): StepId {
  const done = stepsDone(view, {});
  if (done.sign) return 'sign';
  const order = ['screen', 'score', 'mark', 'treat', 'rescore'] as const;
  return order.find((step) => !done[step]) ?? 'plan';
}
