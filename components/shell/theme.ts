export const themeCookie = 'palpate-theme';

/** `auto` follows the device; the other two were chosen with the toggle. */
export type Theme = 'light' | 'dim' | 'auto';

/** Reads the stored choice; anything unknown follows the device. */
export function themeOf(stored: string | undefined): Theme {
  return stored === 'light' || stored === 'dim' ? stored : 'auto';
}

/** Tokens of app/globals.css that the browser's own frame is painted in, where no stylesheet reaches. */
export const screenColours = { ground: { light: '#fbf8f4', dim: '#16130f' } } as const;
