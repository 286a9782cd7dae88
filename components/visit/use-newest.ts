import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { clinicAnswers } from '@/components/offline/clinic-reach';

const everyMilliseconds = 15_000;

/** Reads the page anew while the clinic has entries it lacks. Never without a way to the clinic: that would end the page. */
export function useNewest(behind: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!behind) return;
    let shown = true;
    const read = async () => {
      if ((await clinicAnswers()) && shown) router.refresh();
    };
    void read();
    const timer = setInterval(read, everyMilliseconds);
    window.addEventListener('online', read);
    return () => {
      shown = false;
      clearInterval(timer);
      window.removeEventListener('online', read);
    };
  }, [behind, router]);
}
