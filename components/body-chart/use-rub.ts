import { useRef, useState } from 'react';

const nobody: ReadonlySet<string> = new Set();

/** Marks rubbed over vanish at once and are erased together when the finger lifts. */
export function useRub(onErase: (ids: readonly string[]) => void) {
  const [gone, setGone] = useState(nobody);
  const met = useRef(nobody);
  const show = (ids: ReadonlySet<string>) => {
    met.current = ids;
    setGone(ids);
  };
  return {
    gone,
    over: (ids: readonly string[]) => {
      if (ids.some((id) => !met.current.has(id))) show(new Set([...met.current, ...ids]));
    },
    end: (meant: boolean) => {
      if (met.current.size === 0) return;
      if (meant) onErase([...met.current]);
      show(nobody);
    },
  };
}
