'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** Inside a visit the rail goes: fewer wrong taps, more body. */
export function RailHiddenInVisit({ children }: { children: ReactNode }) {
  return usePathname().startsWith('/visits/') ? null : children;
}
