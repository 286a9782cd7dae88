'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { clinicAnswers } from '@/components/offline/clinic-reach';

const freshSeconds = 60;

/** Reads the page again each minute while somebody looks at it, and when they come back to it. */
export function KeepFresh() {
  const router = useRouter();
  useEffect(() => {
    const read = async () => {
      // Without a way to the clinic a refresh would take the page away instead of leaving it as it was read.
      if (document.visibilityState === 'visible' && (await clinicAnswers())) router.refresh();
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
