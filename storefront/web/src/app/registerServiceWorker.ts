/** After everything that the first page needs has been loaded; what it keeps is for later. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    return;
  }
  const register = () => {
    navigator.serviceWorker.register('/sw.js').catch(() => {
      // The pages work without it, as long as there is a network.
    });
  };
  const whenIdle = () => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(register, { timeout: 10_000 });
    } else {
      setTimeout(register, 3000);
    }
  };
  if (document.readyState === 'complete') {
    whenIdle();
  } else {
    window.addEventListener('load', whenIdle, { once: true });
  }
}
