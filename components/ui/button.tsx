import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { AwakeButton } from './awake-button';

export type ButtonVariant = 'main' | 'outline' | 'soft' | 'quiet' | 'danger';
export type ButtonSize = 48 | 56 | 64;

type Look = {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  /** As wide as it is high, for a single icon; give it an aria-label. */
  square?: boolean | undefined;
};

const variants: Record<ButtonVariant, string> = {
  main: 'bg-accent text-on-accent hover:bg-accent-strong font-bold',
  outline: 'bg-surface text-ink border-[1.5px] border-line-strong hover:bg-sunken font-semibold',
  soft: 'bg-accent-soft text-accent-strong hover:brightness-97 font-bold',
  quiet: 'text-accent-strong hover:bg-accent-soft font-bold',
  danger: 'bg-surface text-danger border-[1.5px] border-danger hover:bg-danger-soft font-bold',
};

/** Not to be pressed now: flat and softer, and its words still read (4.7:1), as they say what is missing. */
const asleep: Record<ButtonVariant, string> = {
  main: 'disabled:not-aria-busy:bg-sunken disabled:not-aria-busy:text-ink-faint disabled:not-aria-busy:inset-ring disabled:not-aria-busy:inset-ring-line',
  outline:
    'disabled:not-aria-busy:border-line disabled:not-aria-busy:bg-sunken disabled:not-aria-busy:text-ink-faint',
  soft: 'disabled:not-aria-busy:bg-sunken disabled:not-aria-busy:text-ink-faint',
  quiet: 'disabled:not-aria-busy:bg-transparent disabled:not-aria-busy:text-ink-faint',
  danger:
    'disabled:not-aria-busy:border-line disabled:not-aria-busy:bg-sunken disabled:not-aria-busy:text-ink-faint',
};

const sizes: Record<ButtonSize, string> = {
  48: 'min-h-12 px-5 py-1.5 text-base [&_svg]:size-5',
  56: 'min-h-14 px-6 py-2 text-[1.125rem] [&_svg]:size-5',
  64: 'min-h-16 px-8 py-2 text-[1.3125rem] [&_svg]:size-6',
};

const squares: Record<ButtonSize, string> = {
  48: 'size-12 [&_svg]:size-5',
  56: 'size-14 [&_svg]:size-6',
  64: 'size-16 [&_svg]:size-6',
};

function look({ variant = 'outline', size = 48, square }: Look, className: string | undefined): string {
  return [
    'relative inline-flex shrink-0 items-center justify-center gap-2.5 rounded-m text-center leading-tight',
    'hover:transition-colors duration-100 active:brightness-95 print:hidden [&_svg]:shrink-0',
    'disabled:active:brightness-100 disabled:hover:brightness-100',
    variants[variant],
    asleep[variant],
    square ? squares[size] : sizes[size],
    className ?? '',
  ].join(' ');
}

/** A link to a file of ours: a plain anchor, as a router must not open it. */
export const downloadLook = look({}, undefined);

export type ButtonProps = ComponentProps<'button'> &
  Look & {
    /** Shows that the press is being carried out; keeps the width and refuses a second press. */
    pending?: boolean | undefined;
  };

export function Button({ variant, size, square, pending, className, children, ...rest }: ButtonProps) {
  const Press = rest.type === 'submit' ? AwakeButton : 'button';
  return (
    <Press
      type="button"
      {...rest}
      disabled={pending || rest.disabled}
      aria-busy={pending || undefined}
      className={look({ variant, size, square }, className)}
    >
      {pending ? (
        <>
          <span className="inline-flex items-center gap-2.5 opacity-0">{children}</span>
          <Working />
        </>
      ) : (
        children
      )}
    </Press>
  );
}

type ButtonLinkProps<T extends string> = Look & {
  href: Route<T>;
  className?: string | undefined;
  children: ReactNode;
  prefetch?: boolean | undefined;
  'aria-label'?: string | undefined;
};

export function ButtonLink<T extends string>(props: ButtonLinkProps<T>) {
  const { variant, size, square, className, href, prefetch, children } = props;
  return (
    <Link
      href={href}
      prefetch={prefetch ?? null}
      aria-label={props['aria-label']}
      className={look({ variant, size, square }, className)}
    >
      {children}
    </Link>
  );
}

function Working() {
  return (
    <span aria-hidden="true" className="absolute inset-0 flex items-center justify-center gap-1.5">
      <span className="size-2 animate-breathe rounded-full bg-current" />
      <span className="size-2 animate-breathe rounded-full bg-current [animation-delay:200ms]" />
      <span className="size-2 animate-breathe rounded-full bg-current [animation-delay:400ms]" />
    </span>
  );
}
