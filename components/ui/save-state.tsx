import { CircleCheck, Tablet, TriangleAlert } from 'lucide-react';

/** Where the work is: in the clinic, on its way, only on this tablet, held up, being written, or nowhere but on screen. */
export type SaveStateName = 'saved' | 'sending' | 'on_tablet' | 'trouble' | 'keeping' | 'not_kept';

type SaveStateProps = {
  state: SaveStateName;
  /** What held it up and what to do; shown with `trouble` and `not_kept`. */
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

function Words({ state, detail }: { state: SaveStateName; detail: string | undefined }) {
  if (state === 'saved') {
    return (
      <>
        <CircleCheck aria-hidden="true" className="size-5 shrink-0 text-good" />
        <span className="font-semibold text-good">Saved in the clinic</span>
      </>
    );
  }
  if (state === 'trouble' || state === 'not_kept') {
    return (
      <>
        <TriangleAlert aria-hidden="true" className="size-5 shrink-0 text-danger" />
        <span>
          <b className="block font-semibold text-danger">
            {state === 'trouble' ? 'Not saved in the clinic yet' : 'Not saved on this tablet'}
          </b>
          {detail}
        </span>
      </>
    );
  }
  if (state === 'keeping') {
    return (
      <>
        <Tablet aria-hidden="true" className="size-5 shrink-0" />
        <span>Saving on this tablet</span>
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
