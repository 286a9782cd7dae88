import { Check } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { BackLink } from './page';

export type Step = {
  id: string;
  label: string;
  /** An empty step is not done, however often it was opened. */
  done: boolean;
  /** A step with its own page is a link; the others are buttons. */
  href?: Route | undefined;
};

type StepsBarProps = {
  back: { href: Route; label: string };
  title: string;
  sub?: ReactNode | undefined;
  steps: readonly Step[];
  /** Id of the step on screen. */
  here: string;
  onStep?: ((id: string) => void) | undefined;
  /** Before the steps, for example the save state or a running timer. */
  aside?: ReactNode | undefined;
};

export function StepsBar({ back, title, sub, steps, here, onStep, aside }: StepsBarProps) {
  return (
    <header className="sticky top-0 z-20 flex min-h-16 flex-wrap wide:flex-nowrap items-center gap-x-4 border-line border-b bg-ground pr-3 pl-6 max-wide:px-6 max-tablet:px-2 print:hidden">
      <div className="mr-auto flex min-h-16 min-w-0 items-center gap-7 max-tablet:pl-3">
        <BackLink {...back} />
        <div className="min-w-0 pt-1.5 leading-tight">
          <h1 className="truncate text-lg leading-tight">{title}</h1>
          {sub ? <p className="text-sm text-ink-soft">{sub}</p> : null}
        </div>
      </div>
      {aside}
      <nav aria-label="Steps of the visit" className="max-wide:basis-full wide:shrink-0">
        <ol className="grid auto-cols-fr grid-flow-col wide:auto-cols-[92px]">
          {steps.map((step, at) => (
            <li key={step.id} className="relative min-w-0">
              {at > 0 ? <Thread walked={steps[at - 1]?.done === true} /> : null}
              <StepLink step={step} number={at + 1} here={step.id === here} onStep={onStep} />
            </li>
          ))}
        </ol>
      </nav>
    </header>
  );
}

function Thread({ walked }: { walked: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`absolute top-[21px] right-[calc(50%+16px)] left-[calc(-50%+16px)] h-[1.5px] ${walked ? 'bg-accent' : 'bg-line'}`}
    />
  );
}

type StepLinkProps = {
  step: Step;
  number: number;
  here: boolean;
  onStep: ((id: string) => void) | undefined;
};

function StepLink({ step, number, here, onStep }: StepLinkProps) {
  const look =
    'relative flex h-16 w-full flex-col items-center gap-1 rounded-m pt-2 text-xs focus-visible:-outline-offset-3';
  const inside = (
    <>
      <StepDisc done={step.done} number={number} here={here} />
      <span className={`max-tablet:sr-only ${here ? 'font-bold' : 'font-semibold text-ink-soft'}`}>
        {step.label}
      </span>
      {step.done ? <span className="sr-only">, done</span> : null}
    </>
  );
  return step.href ? (
    <Link href={step.href} aria-current={here ? 'step' : undefined} className={look}>
      {inside}
    </Link>
  ) : (
    <button
      type="button"
      onClick={() => onStep?.(step.id)}
      aria-current={here ? 'step' : undefined}
      className={look}
    >
      {inside}
    </button>
  );
}

function StepDisc({ done, number, here }: { done: boolean; number: number; here: boolean }) {
  const tone = here
    ? 'bg-accent text-on-accent ring-[3px] ring-accent-soft'
    : done
      ? 'bg-accent-soft text-accent-strong border-[1.5px] border-accent'
      : 'bg-ground text-ink-soft border-[1.5px] border-line-strong';
  return (
    <span
      aria-hidden={done && !here ? 'true' : undefined}
      className={`flex size-7 items-center justify-center rounded-full font-bold text-xs leading-none ${tone}`}
    >
      {done && !here ? <Check className="size-4" strokeWidth={2.4} /> : number}
    </span>
  );
}
