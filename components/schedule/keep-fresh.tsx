'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const freshSeconds = 60;

/** Reads the page again each minute while somebody looks at it, and when they come back to it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const read = () => {
      if (document.visibilityState === 'visible') router.refresh();
    };
    const timer = setInterval(read, freshSeconds * 1000);
    document.addEventListener('visibilitychange', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
    };
  }, [router]);
  return null;
}
