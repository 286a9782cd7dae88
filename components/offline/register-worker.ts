/** Where pages are served for good: over https or on this machine itself, and not while the app is being written. */
const served = () =>
  process.env.NODE_ENV === 'production' && window.isSecureContext && 'serviceWorker' in navigator;

/** Lets this tablet open its pages without the network. A newer version waits for a page that came with it. */
export async function registerWorker(): Promise<void> {
  if (!served()) return;
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', {
      scope: '/',
      updateViaCache: 'none',
    });
    registration.waiting?.postMessage({ type: 'SKIP_WAITING' });
    await claimedBy(registration);
  } catch {
    // Without it everything works as long as the page stays open.
  }
}

/** A page that was on its way while the worker began is nobody's until the worker asks for it. */
async function claimedBy(registration: ServiceWorkerRegistration): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker.controller) return;
  const { active } = registration.active ? registration : await serviceWorker.ready;
  if (!serviceWorker.controller) active?.postMessage({ palpate: 'claim' });
}

/** Asks the browser not to clear what is kept here when it needs room. */
export async function askToPersist(): Promise<void> {
  if (await navigator.storage?.persisted?.()) return;
  await navigator.storage?.persist?.();
}
