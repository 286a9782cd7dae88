'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';

const tabs: readonly { word: string; href: Route }[] = [
  { word: 'Charts', href: '/admin' },
  { word: 'Staff', href: '/admin/staff' },
  { word: 'Tablets', href: '/admin/devices' as Route },
  { word: 'Messages', href: '/admin/messages' as Route },
  { word: 'Content', href: '/admin/content' },
  { word: 'Settings', href: '/admin/settings' },
];

export function AdminTabs() {
  const path = usePathname();
  return (
    <nav aria-label="Clinic" className="flex flex-wrap gap-1.5 print:hidden">
      {tabs.map(({ word, href }) => {
        // Pages under a tab keep it; “Charts” is the root of all of them.
        const here = path === href || (href !== '/admin' && path.startsWith(`${href}/`));
        return (
          <Link
            key={href}
            href={href}
            aria-current={here ? 'page' : undefined}
            className={`flex min-h-touch items-center rounded-m px-4 font-semibold ${here ? 'bg-accent-soft font-bold text-accent-strong' : 'text-ink-soft hover:bg-sunken'}`}
          >
            {word}
          </Link>
        );
      })}
    </nav>
  );
}
