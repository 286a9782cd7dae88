import { PlanTrack } from '@/components/plan/plan-track';
import type { PlanProposal } from '@/lib/domain/plan-step';
import { phaseWords, sayNumber } from '@/lib/domain/plan-words';

/** The plan so far, with what is proposed or agreed today. */
export function PlanLine({ proposal }: { proposal: PlanProposal }) {
  const { line, runs } = proposal;
  const ahead = line.findIndex((dot) => dot.ahead);
  return <PlanTrack line={line} runs={runs} heading={<Heading proposal={proposal} ahead={ahead} />} />;
}

function Heading({ proposal, ahead }: { proposal: PlanProposal; ahead: number }) {
  const { from, fromIntervalDays, visits, missed, step, decided, line } = proposal;
  const split = ahead > 1 && line.length - ahead > 1;
  const count = `${visits} ${visits === 1 ? 'visit' : 'visits'}${missed > 0 ? `, ${missed} missed` : ''}`;
  return (
    <>
      <p
        style={{ gridColumn: split ? `1 / ${ahead + 1}` : '1 / -1', gridRow: 1 }}
        className="sticky left-3 w-fit px-4 leading-snug"
      >
        <b className="font-bold">{phaseWords(from, fromIntervalDays, { audience: 'staff' })}</b>{' '}
        <span className="text-ink-soft">· {count}. Pain in the last 7 days</span>
      </p>
      {split ? (
        <p style={{ gridColumn: `${ahead + 1} / -1`, gridRow: 1 }} className="leading-snug">
          <b className="font-bold text-accent-strong">
            {phaseWords(decided?.phase ?? step.phase, decided ? decided.intervalDays : step.intervalDays, {
              audience: 'staff',
            })}
          </b>{' '}
          <span className="text-ink-soft">{decided ? 'agreed' : 'proposed'}</span>
        </p>
      ) : null}
    </>
  );
}

/** "Four more visits". */
export const moreVisits = (count: number): string => {
  const said = sayNumber(count);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)} more visits`;
};
