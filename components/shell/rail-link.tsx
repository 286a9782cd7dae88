'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { railItem } from './rail-item';

type RailLinkProps = { href: Route; badge?: boolean | undefined; children: ReactNode };

/** One place of the rail; it knows by itself whether the person stands in it. */
export function RailLink({ href, badge, children }: RailLinkProps) {
  const path = usePathname();
  const here = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className={`${railItem} ${here ? 'bg-accent-soft font-bold text-accent-strong' : 'text-ink-soft hover:bg-sunken'}`}
    >
      {children}
      {badge ? (
        <span className="absolute top-2.5 right-4 size-3 rounded-full border-2 border-ground bg-accent">
          <span className="sr-only">, running</span>
        </span>
      ) : null}
    </Link>
  );
}
