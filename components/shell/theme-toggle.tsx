'use client';

import { Moon, Sun } from 'lucide-react';
import { setPageCookie } from './page-cookie';
import { type Theme, themeCookie } from './theme';

const year = 60 * 60 * 24 * 365;

function isDim(): boolean {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dim') return chosen === 'dim';
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}

function choose(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  setPageCookie(themeCookie, theme, year);
}

type ThemeToggleProps = {
  /** `rail` stacks icon over word, `row` sets them side by side. */
  shape?: 'rail' | 'row' | undefined;
  className?: string | undefined;
};

const shapes = {
  rail: 'h-[66px] w-[68px] flex-col justify-center gap-1 rounded-m text-xs text-ink-soft hover:bg-sunken [&_svg]:size-6',
  row: 'min-h-touch gap-2.5 rounded-m px-3.5 text-accent-strong hover:bg-accent-soft [&_svg]:size-5',
};

/** Both faces are drawn and the stylesheet shows one, so the first paint is right without a script. */
export function ThemeToggle({ shape = 'rail', className }: ThemeToggleProps) {
  const face = shape === 'rail' ? 'flex-col gap-1' : 'gap-2.5';
  return (
    <button
      type="button"
      onClick={() => choose(isDim() ? 'light' : 'dim')}
      className={`flex items-center font-semibold leading-tight transition-colors duration-100 ${shapes[shape]} ${className ?? ''}`}
    >
      <span className={`flex items-center dim:hidden ${face}`}>
        <Moon aria-hidden="true" strokeWidth={1.8} />
        Dim
      </span>
      <span className={`hidden items-center dim:flex ${face}`}>
        <Sun aria-hidden="true" strokeWidth={1.8} />
        Light
      </span>
    </button>
  );
}
