/**
 * The path to go to after sign-in: only one inside this site, with its query; anything else reads `/today`.
 * The browser's own URL rules decide, so `//other.site`, `/\other.site` and tabs in between go nowhere.
 */
export function sameSitePath(wanted: string | undefined): string {
  const home = '/today';
  if (!wanted?.startsWith('/') || wanted.length > 500) return home;
  const here = 'http://here.invalid';
  if (!URL.canParse(wanted, here)) return home;
  const url = new URL(wanted, here);
  if (url.origin !== here || /^\/(sign-in|setup|set-password|api)(\/|$)/.test(url.pathname)) return home;
  // A path such as `/.//other.site` parses as ours and prints as somebody else's.
  const path = url.pathname + url.search;
  return path.startsWith('//') ? home : path;
}
