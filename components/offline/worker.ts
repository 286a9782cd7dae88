import { type PrecacheEntry, type RouteHandlerCallbackOptions, Serwist } from 'serwist';
import type { HandoverWord } from './handover';

// Bundled by itself into public/sw.js; it knows nothing of the rest of the app but what it is told.
type Told = MessageEvent<unknown> & { waitUntil: (work: Promise<unknown>) => void };
declare const self: {
  __SW_MANIFEST?: (PrecacheEntry | string)[] | undefined;
  location: Location;
  clients: Readonly<{ claim: () => Promise<void> }>;
  addEventListener: (type: 'message', hear: (event: Told) => void) => void;
};

const shell = '/shell';
/** Pages a person needs in the middle of work: a slow clinic is as good as none after this. */
const atWork = /^\/(today|visits\/[^/]+)\/?$/;
const patienceMilliseconds = 3000;
const wholeMilliseconds = 12_000;
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
    const limited = atWork.test(url.pathname);
    const answer = await (limited ? Promise.race([asked, late(patienceMilliseconds)]) : asked);
    if (gatewayFailures.has(answer.status)) return kept;
    return limited ? await Promise.race([whole(answer), late(wholeMilliseconds)]) : answer;
  } catch {
    asked.catch(() => undefined);
    return kept;
  }
}

const late = (milliseconds: number): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('late')), milliseconds);
  });

/**
 * An answer, handed on only once it has come to its end. Cut in the middle it would put a page of failure in the place
 * of the one at work; one that never came leads to what the tablet keeps.
 */
async function whole(answer: Response): Promise<Response> {
  if (!answer.ok || answer.redirected || !answer.body) return answer;
  const { status, statusText } = answer;
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  return new Response(await answer.arrayBuffer(), { status, statusText, headers });
}

serwist.registerCapture(
  ({ request, url, sameOrigin }) =>
    sameOrigin &&
    request.mode === 'navigate' &&
    !url.pathname.startsWith('/api/') &&
    !/\.\w+$/.test(url.pathname),
  navigate,
);
/** What the router asks to draw a page anew. */
const renewed = async ({ request }: RouteHandlerCallbackOptions): Promise<Response> =>
  whole(await fetch(request));

serwist.registerCapture(
  ({ request, sameOrigin }) => sameOrigin && request.headers.get('rsc') === '1',
  renewed,
);
serwist.addEventListeners();

/** What a page leaves for the next one of its tab, by name: in memory only, for one taking, for as long as this. */
const left = new Map<string, { handover: unknown; forget: () => void }>();
const leftMilliseconds = 20_000;

self.addEventListener('message', (event) => {
  if ((event.data as { palpate?: string } | null)?.palpate === 'claim') event.waitUntil(self.clients.claim());
  const word = event.data as Partial<HandoverWord> | null;
  const port = event.ports[0];
  if (!port || !word?.name) return;
  const { name } = word;
  if (word.palpate === 'take') {
    port.postMessage(left.get(name)?.handover ?? null);
    left.get(name)?.forget();
  }
  if (word.palpate !== 'leave') return;
  left.get(name)?.forget();
  // The worker stays awake for it: put to sleep it would forget.
  const gone = new Promise<void>((resolve) => {
    const forget = () => {
      clearTimeout(timer);
      left.delete(name);
      resolve();
    };
    const timer = setTimeout(forget, leftMilliseconds);
    left.set(name, { handover: word.handover, forget });
  });
  event.waitUntil(gone);
  port.postMessage(true);
});
