import type { Route } from 'next';
import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import type { CardPlan } from '@/lib/domain/card-plan';
import { PlanDots } from './plan-dots';

/** One card per problem being treated; without one, the way to open it. */
export function PlanCards({ plans, clientId }: { plans: readonly CardPlan[]; clientId: string }) {
  const record = `/clients/${clientId}/record#problems` as Route;
  if (plans.length > 0)
    return (
      <div className="grid min-w-0 gap-4">
        {plans.map((plan) => (
          <PlanCard key={plan.episode.id} plan={plan} clientId={clientId} />
        ))}
      </div>
    );
  return (
    <Card title={<span className="text-[1.25rem]">Plan</span>}>
      <p className="mb-3 text-ink-soft">
        No problem is being treated. The first visit opens one, or write it down now.
      </p>
      <ButtonLink href={record}>Open a problem</ButtonLink>
    </Card>
  );
}

/** The plan in words, why it stands there, and its visits as a line of dots. */
function PlanCard({ plan, clientId }: { plan: CardPlan; clientId: string }) {
  const { episode, rule, why, dots } = plan;
  return (
    <Card
      title={<span className="text-[1.25rem]">Plan: {rule}</span>}
      aside={
        <Link
          href={`/clients/${clientId}/plan?problem=${episode.id}` as Route}
          className="block max-w-[220px] truncate underline decoration-line-strong underline-offset-4"
        >
          {episode.problem}
        </Link>
      }
      className="min-w-0"
    >
      {why ? <p className="-mt-1.5 text-ink-soft text-sm">{why}</p> : null}
      {dots.length > 0 ? <PlanDots dots={dots} /> : null}
    </Card>
  );
}
