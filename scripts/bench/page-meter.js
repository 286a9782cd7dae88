// Runs inside the measured page: how long after a touch its pin is on screen, and how long frames take.
(() => {
  const painted = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });
  let begun = 0;
  document.addEventListener('pointerdown', (event) => (begun = event.timeStamp), true);

  /** Milliseconds from the finger on the glass to the frame with one more pin; null when none comes in 5 s. */
  const tap = () =>
    new Promise((resolve) => {
      const pins = () => document.querySelectorAll('button[data-letter]').length;
      const before = pins();
      const look = new MutationObserver(() => {
        if (pins() <= before) return;
        look.disconnect();
        painted((now) => resolve(now - begun));
      });
      look.observe(document.body, { childList: true, subtree: true });
      setTimeout(() => {
        look.disconnect();
        resolve(null);
      }, 5000);
    });

  let frames = [];
  let running = false;
  const startFrames = () => {
    frames = [];
    running = true;
    let last = 0;
    const tick = (now) => {
      if (last > 0) frames.push(now - last);
      last = now;
      if (running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  };
  const stopFrames = () => {
    running = false;
    return frames;
  };

  const latencies = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) latencies.set(interactionId, Math.max(duration, latencies.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
  const forget = () => latencies.clear();
  /** Milliseconds of every touch since `forget`, as the browser counts them: until the next frame. */
  const interactions = () => [...latencies.values()];

  /** Is the body itself under this spot of the window, and not a pin? */
  const isBody = (x, y) => {
    const there = document.elementFromPoint(x, y);
    return there?.closest('[role=application]') != null && there.closest('button') === null;
  };

  Object.assign(window, { meter: { tap, startFrames, stopFrames, forget, interactions, isBody } });
})();
