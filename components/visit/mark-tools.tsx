'use client';

import { Ban, Eraser, Eye, EyeOff, List, Pencil } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import type { Tool } from '@/components/body-chart/gesture';
import { Segmented } from '@/components/ui/segmented';
import { Swatch } from './mark-key';
import type { Hideable, Marking } from './use-marking';

type ToolChipProps = { icon: ReactNode; word: string; pressed?: boolean | undefined; onClick?: () => void };

/** Icon over word: five of them fit beside the layers. */
export function ToolChip({ icon, word, pressed, ...rest }: ToolChipProps & { popoverTarget?: string }) {
  const tone = pressed
    ? 'border-accent bg-accent-soft text-accent-strong font-bold'
    : 'border-line bg-surface text-ink font-semibold hover:border-line-strong';
  return (
    <button
      {...rest}
      type="button"
      aria-pressed={pressed}
      className={`flex min-h-[52px] min-w-[58px] flex-col items-center justify-center gap-0.5 rounded-m border-[1.5px] px-1.5 text-sm leading-none whitespace-nowrap hover:transition-colors duration-100 max-wide:min-h-touch max-wide:flex-row max-wide:justify-start max-wide:gap-2.5 max-wide:px-3.5 [&_svg]:size-5 ${tone}`}
    >
      {icon}
      {word}
    </button>
  );
}

/** What a touch does, what is shown, and the way without the picture. */
export function MarkTools({ marking, frozen }: { marking: Marking; frozen: boolean }) {
  const tool = (which: Tool) => ({
    pressed: marking.tool === which && !marking.zoning.on,
    onClick: () => marking.setTool(marking.tool === which ? 'pin' : which),
  });
  return (
    <>
      {frozen ? null : (
        <>
          <ToolChip icon={<Pencil aria-hidden="true" />} word="Draw" {...tool('draw')} />
          <ToolChip icon={<Eraser aria-hidden="true" />} word="Erase" {...tool('erase')} />
        </>
      )}
      <ToolChip
        icon={<Ban aria-hidden="true" />}
        word="No press"
        pressed={marking.zoning.on}
        onClick={() => marking.setZoning(!marking.zoning.on)}
      />
      <ShowMenu marking={marking} />
      <ToolChip
        icon={<List aria-hidden="true" />}
        word="List"
        pressed={marking.list}
        onClick={() => marking.setList(!marking.list)}
      />
    </>
  );
}

const rows: readonly { what: Hideable; word: string }[] = [
  { what: 'findings', word: 'My findings' },
  { what: 'last', word: 'Last visit' },
  { what: 'client', word: 'Client’s pain' },
  { what: 'referral', word: 'Referral' },
  { what: 'zones', word: 'No-press zones' },
];

/** Eyes for every layer and which muscles are drawn: a native popover that closes on Escape or a tap beside it. */
function ShowMenu({ marking }: { marking: Marking }) {
  const id = useId();
  const some = rows.some(({ what }) => !marking.isShown(what));
  return (
    <>
      <ToolChip
        icon={some ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        word="Show"
        popoverTarget={id}
      />
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto top-[152px] left-[440px] m-0 w-[284px] rounded-l border border-line bg-surface p-2.5 text-ink shadow-card max-wide:top-[330px] max-wide:left-[174px] max-tablet:left-4"
      >
        <p className="px-2 pb-1 text-sm font-semibold">Shown on the body</p>
        {rows.map(({ what, word }) => {
          const active = what === marking.layer;
          const shown = marking.isShown(what);
          return (
            <button
              key={what}
              type="button"
              aria-pressed={shown}
              disabled={active}
              onClick={() => marking.toggleHidden(what)}
              className={`flex min-h-touch w-full items-center gap-3 rounded-m px-2 text-left font-semibold hover:bg-sunken disabled:hover:bg-transparent ${shown ? '' : 'text-ink-soft'}`}
            >
              <Swatch of={what} />
              <span className="flex-1">{word}</span>
              {active ? <span className="text-sm font-normal text-ink-soft">in use</span> : null}
              {shown ? (
                <Eye aria-hidden="true" className="size-5 text-accent-strong" />
              ) : (
                <EyeOff aria-hidden="true" className="size-5" />
              )}
            </button>
          );
        })}
        <Segmented
          label="Muscles"
          options={[
            { value: 'superficial', label: 'Superficial' },
            { value: 'deep', label: 'Deep' },
          ]}
          value={marking.muscleLayer}
          onChange={marking.setMuscleLayer}
          className="px-2 pt-2 pb-1"
        />
      </div>
    </>
  );
}
