import { type PrecacheEntry, type RouteHandlerCallbackOptions, Serwist } from 'serwist';

// Bundled by itself into public/sw.js; it knows nothing of the rest of the app.
declare const self: {
  __SW_MANIFEST?: (PrecacheEntry | string)[] | undefined;
  location: Location;
};

const shell = '/shell';
/** Pages a person needs in the middle of work: a slow clinic is as good as none after this. */
const atWork = /^\/(today|visits\/[^/]+)\/?$/;
const patienceMilliseconds = 3000;
const gatewayFailures = new Set([502, 503, 504]);

const serwist = new Serwist({
  precacheEntries: self.__SW_MANIFEST ?? [],
  // The shell is one page whatever the address asks for; static files have their hash in the name.
  precacheOptions: { cleanURLs: false, ignoreURLParametersMatching: [/.*/] },
  // A new version waits until a page that came from the new version says it may take over.
  skipWaiting: false,
  clientsClaim: true,
  navigationPreload: false,
  runtimeCaching: [],
});

/** The clinic's own answer when it comes; the shell when it does not. Nothing is ever put into a cache here. */
async function navigate({ request, url }: RouteHandlerCallbackOptions): Promise<Response> {
  const kept = await serwist.matchPrecache(shell);
  const asked = fetch(request);
  if (!kept) return asked;
  try {
    const limit = atWork.test(url.pathname) ? late() : null;
    const answer = await (limit ? Promise.race([asked, limit]) : asked);
    return gatewayFailures.has(answer.status) ? kept : answer;
  } catch {
    asked.catch(() => undefined);
    return kept;
  }
}

const late = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('late')), patienceMilliseconds);
  });

serwist.registerCapture(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    request.mode === 'navigate' &&
    !url.pathname.startsWith('/api/') &&
    !/\.\w+$/.test(url.pathname),
  navigate,
);
serwist.addEventListeners();
