import type { ReactNode } from 'react';

type SettingsRowProps = {
  icon: ReactNode;
  title: string;
  sub?: string | undefined;
  aside?: ReactNode | undefined;
  /** Missing: the row is only read. */
  onOpen?: (() => void) | undefined;
};

/** One thing of a list in the settings; the whole row is the target. */
export function SettingsRow({ icon, title, sub, aside, onOpen }: SettingsRowProps) {
  const inside = (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-semibold break-words">{title}</span>
        {sub ? <span className="block text-sm text-ink-soft">{sub}</span> : null}
      </span>
      {aside ? <span className="text-ink-soft">{aside}</span> : null}
      <span aria-hidden="true" className="text-ink-soft [&_svg]:size-5">
        {icon}
      </span>
    </>
  );
  const look = 'flex min-h-14 w-full items-center gap-4 px-5 py-2 text-left';
  return (
    <li className="border-line border-b last:border-b-0">
      {onOpen ? (
        <button
          type="button"
          onClick={onOpen}
          className={`${look} hover:bg-sunken focus-visible:-outline-offset-3`}
        >
          {inside}
        </button>
      ) : (
        <div className={`${look} text-ink-soft`}>{inside}</div>
      )}
    </li>
  );
}
