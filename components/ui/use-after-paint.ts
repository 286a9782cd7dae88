import { useEffect, useState } from 'react';

/** Where no frame is drawn nothing waits for one, ms. */
const longest = 100;

/**
 * The value one frame late: what is urgent is on screen before what takes longer is drawn. Unlike a deferred value it
 * waits for nothing else that is under way on the page.
 */
export function useAfterPaint<Value extends object | string>(value: Value): Value {
  const [shown, show] = useState<Value>(value);
  useEffect(() => {
    if (shown === value) return;
    let timer = setTimeout(() => show(value), longest);
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      timer = setTimeout(() => show(value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value, shown]);
  return shown;
}
