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
  } catch {
    // Without it everything works as long as the page stays open.
  }
}

/** Asks the browser not to clear what is kept here when it needs room. */
export async function askToPersist(): Promise<void> {
  if (await navigator.storage?.persisted?.()) return;
  await navigator.storage?.persist?.();
}
