import { CloudOff, Wifi } from 'lucide-react';

/** Says above a kept page whether the clinic can be reached; nothing on it has to be done again. */
export function NetworkLine({ back, visit }: { back: boolean; visit: boolean }) {
  return (
    <p
      role="status"
      aria-live="polite"
      className={`flex min-h-10 flex-wrap items-center gap-x-2.5 px-7 py-1.5 text-sm print:hidden max-tablet:px-4 ${back ? 'bg-good-soft text-good' : 'bg-info-soft text-info'}`}
    >
      {back ? (
        <>
          <Wifi aria-hidden="true" className="size-5 shrink-0" />
          <b className="font-semibold">The network is back.</b>
          {visit ? 'Go on as you are; everything is sent by itself.' : null}
          {visit ? null : (
            <a href="/today" className="flex min-h-10 items-center font-semibold underline">
              Open Today from the clinic
            </a>
          )}
        </>
      ) : (
        <>
          <CloudOff aria-hidden="true" className="size-5 shrink-0" />
          <b className="font-semibold">The clinic cannot be reached.</b>
          {visit ? 'Work on: every touch is kept on this tablet.' : 'This is what the tablet keeps of today.'}
        </>
      )}
    </p>
  );
}
