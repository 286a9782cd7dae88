import { useEffect, useState } from 'react';
import { clinicAnswers } from './clinic-reach';

const everyMilliseconds = 10_000;

/** True while the clinic answers. The browser's own word is not enough: a network may be there and lead nowhere. */
export function useClinicBack(): boolean {
  const [back, setBack] = useState(false);
  useEffect(() => {
    let shown = true;
    let last = false;
    const look = async () => {
      const answers = await clinicAnswers();
      if (!shown) return;
      setBack(answers);
      // Whatever waits for the network goes on now, also where the browser never noticed that it was gone.
      if (answers && !last) window.dispatchEvent(new Event('online'));
      last = answers;
    };
    const online = (event: Event) => (event.isTrusted ? void look() : undefined);
    const timer = setInterval(look, everyMilliseconds);
    window.addEventListener('online', online);
    void look();
    return () => {
      shown = false;
      clearInterval(timer);
      window.removeEventListener('online', online);
    };
  }, []);
  return back;
}
