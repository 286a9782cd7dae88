import { useLayoutEffect, useRef, useState } from 'react';
import type { FrameSize } from './zoom';

/** Size of an element in px, kept up to date; null until it is on screen. */
export function useFrameSize<T extends HTMLElement>() {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<FrameSize | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) setSize({ width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, size };
}
