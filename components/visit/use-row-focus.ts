import { type RefObject, useEffect, useRef } from 'react';

/** On the button of each row: where the focus goes when that row is meant. */
export const rowMark = (id: string) => ({ 'data-row': id });
/** On the heading of the pane: where the focus goes when a row is opened. */
export const paneHeading = { id: 'mark-pane-heading', tabIndex: -1 } as const;

export const focusRow = (id: string) => document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus();
export const focusPane = () => document.getElementById(paneHeading.id)?.focus();

/**
 * Puts the focus where the work goes on: on a row of the list once it is drawn, else on "Add a mark". Without it the
 * focus falls back to the top of the page whenever a row or the form goes away.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>) {
  const wanted = useRef<{ id: string | null } | null>(null);
  useEffect(() => {
    if (!wanted.current) return;
    const { id } = wanted.current;
    const row = id ? list.current?.querySelector<HTMLElement>(`[data-row="${id}"]`) : null;
    const goal = row ?? list.current?.querySelector<HTMLElement>('[data-add-mark]');
    wanted.current = null;
    goal?.focus();
  });
  return (id: string | null) => {
    wanted.current = { id };
  };
}
