import { CircleCheck, Pencil, Tablet, TriangleAlert } from 'lucide-react';

/**
 * Where the work is: in the clinic, on its way, only on this tablet, held up, being written, or nowhere but on screen.
 * `looking`: the tablet is not read yet. `not_read`: it cannot be. `writing`: words are typed and not kept yet.
 * `behind`: the clinic has more than this page shows.
 */
export type SaveStateName =
  | 'saved'
  | 'sending'
  | 'on_tablet'
  | 'trouble'
  | 'keeping'
  | 'not_kept'
  | 'looking'
  | 'not_read'
  | 'writing'
  | 'behind';

type SaveStateProps = {
  state: SaveStateName;
  /** What held it up and what to do; shown with `trouble`, `not_kept` and `not_read`. */
  detail?: string | undefined;
  className?: string | undefined;
};

/** Text in a live region, never an icon alone; it holds its place while the words change. */
export function SaveState({ state, detail, className }: SaveStateProps) {
  return (
    <p
      role="status"
      aria-live="polite"
      className={`flex min-h-touch items-center gap-2.5 text-sm leading-tight print:hidden ${className ?? ''}`}
    >
      <Words state={state} detail={detail} />
    </p>
  );
}

const troubles = {
  trouble: 'Not saved in the clinic yet',
  not_kept: 'Not saved on this tablet',
  not_read: 'This tablet could not be read',
} as const;

const underWay = {
  looking: 'Looking at this tablet…',
  writing: 'Writing…',
  keeping: 'Saving on this tablet',
  behind: 'The clinic has newer entries',
} as const;

function Words({ state, detail }: { state: SaveStateName; detail: string | undefined }) {
  if (state === 'saved') {
    return (
      <>
        <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
        <span className="font-semibold text-good">Saved in the clinic</span>
      </>
    );
  }
  if (state === 'trouble' || state === 'not_kept' || state === 'not_read') {
    return (
      <>
        <TriangleAlert aria-hidden="true" className="size-5 shrink-0 text-danger" />
        <span>
          <b className="block font-semibold text-danger">{troubles[state]}</b>
          {detail}
        </span>
      </>
    );
  }
  if (state in underWay) {
    return (
      <>
        {state === 'writing' ? (
          <Pencil aria-hidden="true" className="size-5 shrink-0" />
        ) : (
          <Tablet aria-hidden="true" className="size-5 shrink-0" />
        )}
        <span>{underWay[state as keyof typeof underWay]}</span>
      </>
    );
  }
  return (
    <>
      <Tablet aria-hidden="true" className="size-5 shrink-0" />
      <span>
        <b className="font-semibold">Saved on this tablet</b>
        {state === 'sending' ? ' · sending' : null}
      </span>
      {state === 'sending' ? (
        <span aria-hidden="true" className="h-1 w-9 shrink-0 overflow-clip rounded-full bg-line">
          <span className="block h-full w-1/2 animate-sending rounded-full bg-accent" />
        </span>
      ) : null}
    </>
  );
}
