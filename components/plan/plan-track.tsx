'use client';

import { ArrowRight, CalendarCheck, Check, Clock, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { PainDisc } from '@/components/ui/pain-disc';
import type { PlanDot, PlanRun } from '@/lib/domain/plan-line';

/** The newest is what matters: a line that does not fit begins at its end. */
const toTheEnd = (line: HTMLElement | null) => {
  if (line) line.scrollLeft = line.scrollWidth;
};

/** Room for the words under a dot, so that neighbours never touch. */
function columnOf(dot: PlanDot): string {
  if (dot.kind === 'review') return 'minmax(106px, 1.2fr)';
  if (dot.kind === 'due' || dot.kind === 'proposed' || dot.kind === 'booked') return 'minmax(98px, 1.1fr)';
  return dot.kind === 'folded' ? 'minmax(64px, 0.8fr)' : 'minmax(78px, 1fr)';
}

type PlanTrackProps = {
  line: readonly PlanDot[];
  runs: readonly PlanRun[];
  /** Stands over the line, in the first row of its grid. */
  heading: ReactNode;
};

/** Visits of the episode in order: pain where it was scored, solid is past, dashed is proposed. */
export function PlanTrack({ line, runs, heading }: PlanTrackProps) {
  return (
    <section
      aria-label="The plan so far"
      className="min-w-0 overflow-hidden rounded-l border border-line bg-surface pr-3"
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as this grid */}
      <div
        ref={toTheEnd}
        role="group"
        aria-label="Visits, oldest first"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long line is scrolled with the arrow keys
        tabIndex={0}
        className="grid rounded-l focus-visible:-outline-offset-3 overflow-x-auto pt-3.5 pb-3 pl-3 [mask-image:linear-gradient(to_right,transparent,black_12px)]"
        style={{ gridTemplateColumns: line.map(columnOf).join(' ') }}
      >
        {heading}
        <ol className="contents">
          {line.map((dot, at) => (
            <li
              key={`${dot.kind}-${dot.onDay ?? dot.says}-${dot.visitId ?? dot.appointmentId ?? at}`}
              style={{ gridColumn: at + 1, gridRow: 2 }}
              className="relative mt-3 min-w-0 text-center leading-tight"
            >
              {at > 0 ? <Thread to={dot} half="left" /> : null}
              <Thread to={line[at + 1]} half="right" />
              <Face dot={dot} />
              <Words dot={dot} />
            </li>
          ))}
        </ol>
        {runs.map((run) => (
          <p
            key={run.from}
            style={{ gridColumn: `${run.from + 1} / ${run.to + 2}`, gridRow: 3 }}
            className={`mt-1 text-center text-sm leading-snug ${runTone[run.kind]}`}
          >
            <span
              aria-hidden="true"
              className="mx-9 mb-0.5 block h-2 border-current border-x-[1.8px] border-b-[1.8px]"
            />
            {run.words}
          </p>
        ))}
      </div>
    </section>
  );
}

const runTone = { better: 'font-bold text-good', worse: 'font-bold text-danger', same: 'text-ink-soft' };

/** Half a piece of the line, from the edge of a column to its dot: columns differ in width. */
function Thread({ to, half }: { to: PlanDot | undefined; half: 'left' | 'right' }) {
  if (!to) return null;
  const dashed = to.ahead && to.kind !== 'booked';
  const side = half === 'left' ? 'left-0 right-[calc(50%+22px)]' : 'right-0 left-[calc(50%+22px)]';
  return (
    <span
      aria-hidden="true"
      className={`absolute top-[24px] ${side} ${dashed ? 'border-line-strong border-t-[2.5px] border-dashed' : 'border-accent border-t-[3px]'}`}
    />
  );
}

const ring = 'flex size-[38px] items-center justify-center rounded-full [&_svg]:size-5';

function Face({ dot }: { dot: PlanDot }) {
  return (
    <span className="relative mx-auto flex size-[50px] items-center justify-center">
      {dot.kind === 'today' ? (
        <span aria-hidden="true" className="absolute inset-0 rounded-full border-2 border-ink" />
      ) : null}
      {face(dot)}
    </span>
  );
}

function face(dot: PlanDot): ReactNode {
  switch (dot.kind) {
    case 'done':
    case 'today':
      return <PainDisc value={dot.pain} size={38} label="Pain, last 7 days" />;
    case 'folded':
      return <span className={`${ring} bg-accent-soft font-bold text-accent-strong`}>{dot.says}</span>;
    case 'missed':
      return (
        <span className={`${ring} border-2 border-line-strong text-ink-soft`}>
          <X aria-hidden="true" />
        </span>
      );
    case 'review':
      return (
        <span className="flex size-[30px] rotate-45 items-center justify-center border-2 border-ink bg-surface">
          <span aria-hidden="true" className="-rotate-45 [&_svg]:size-[18px]">
            {dot.ahead ? <Clock /> : <Check strokeWidth={2.6} />}
          </span>
        </span>
      );
    case 'booked':
      return (
        <span className={`${ring} bg-accent text-on-accent`}>
          <CalendarCheck aria-hidden="true" />
        </span>
      );
    case 'proposed':
      return (
        <span
          className={`${ring} border-[3px] border-accent border-dashed bg-accent-soft font-bold text-accent-strong text-lg`}
        >
          <span aria-hidden="true">?</span>
        </span>
      );
    case 'due':
      return <span className={`${ring} border-2 border-accent border-dashed`} />;
    case 'as_needed':
      return (
        <span className={`${ring} border-2 border-line-strong`}>
          <ArrowRight aria-hidden="true" />
        </span>
      );
  }
}

function Words({ dot }: { dot: PlanDot }) {
  const strong = ['today', 'proposed', 'booked', 'review', 'as_needed'].includes(dot.kind);
  const about = dot.kind === 'due' ? `about ${dot.says}` : dot.kind === 'folded' ? 'earlier' : dot.says;
  const word = dot.kind === 'folded' ? '' : dot.kind === 'due' ? '' : dot.word;
  const said = dot.kind === 'today' ? 'Today' : about;
  return (
    <>
      <span className={`mt-1 block whitespace-nowrap text-sm ${strong ? 'font-bold' : 'text-ink-soft'}`}>
        {said}
      </span>
      <span className="block text-sm text-ink-soft">{word}</span>
    </>
  );
}
