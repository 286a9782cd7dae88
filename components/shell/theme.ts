export const themeCookie = 'palpate-theme';

/** `auto` follows the device; the other two were chosen with the toggle. */
export type Theme = 'light' | 'dim' | 'auto';

/** Reads the stored choice; anything unknown follows the device. */
export function themeOf(stored: string | undefined): Theme {
  return stored === 'light' || stored === 'dim' ? stored : 'auto';
}
