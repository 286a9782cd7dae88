import { type RefObject, useEffect, useRef } from 'react';

/** Space bar, Enter, and what pedals and page turners send. */
const always = new Set(['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'PageDown', 'PageUp']);
const unlessOnButton = new Set([' ', 'Enter']);

/** Keys do what the one large button does; one held down counts once, and a button reached by Tab keeps its own keys. */
export function usePedal(room: RefObject<HTMLElement | null>, onPress: () => void): void {
  const press = useRef(onPress);
  press.current = onPress;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLInputElement) return;
      const inside = target instanceof HTMLButtonElement && room.current?.contains(target);
      if (!always.has(event.key) && (!unlessOnButton.has(event.key) || (inside && !event.repeat))) return;
      event.preventDefault();
      if (!event.repeat) press.current();
    };
    // After a finger the keys belong to the large button again.
    const home = ({ detail, target }: MouseEvent) => {
      if (detail > 0 && !(target instanceof HTMLInputElement)) room.current?.focus({ preventScroll: true });
    };
    const within = room.current;
    within?.focus({ preventScroll: true });
    window.addEventListener('keydown', hear);
    within?.addEventListener('click', home);
    return () => {
      window.removeEventListener('keydown', hear);
      within?.removeEventListener('click', home);
    };
  }, [room]);
}
