import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

type PlanTileProps = {
  title: string;
  sub: string;
  /** One plain reason at the foot, with its icon. */
  foot?: ReactNode | undefined;
  footIcon?: ReactNode | undefined;
  chosen: boolean;
  disabled?: boolean | undefined;
  onChoose: () => void;
};

/** One of four equal choices; none is chosen beforehand. */
export function PlanTile({ title, sub, foot, footIcon, chosen, disabled, onChoose }: PlanTileProps) {
  const tone = chosen
    ? 'border-[3px] border-accent bg-accent-soft px-[15px] py-[11px]'
    : 'border-[1.5px] border-line-strong bg-surface px-4 py-3 hover:bg-sunken';
  return (
    <button
      type="button"
      aria-pressed={chosen}
      disabled={disabled}
      onClick={onChoose}
      className={`flex min-h-[148px] flex-col rounded-m text-left transition-colors duration-100 disabled:opacity-55 ${tone}`}
    >
      <span className="flex w-full items-start gap-3">
        <span className="mr-auto min-w-0">
          <span className="block text-xl font-[690] leading-tight">{title}</span>
          <span className="mt-1 block text-base text-ink-soft leading-snug">{sub}</span>
        </span>
        <span
          aria-hidden="true"
          className={`flex size-[27px] shrink-0 items-center justify-center rounded-full ${chosen ? 'bg-accent text-on-accent' : 'border-2 border-line-strong'}`}
        >
          {chosen ? <Check className="size-[18px]" strokeWidth={2.8} /> : null}
        </span>
      </span>
      {foot ? (
        <span className="mt-auto flex items-center gap-2 pt-2 font-semibold text-sm">
          <span aria-hidden="true" className="[&_svg]:size-[18px]">
            {footIcon}
          </span>
          {foot}
        </span>
      ) : null}
    </button>
  );
}
