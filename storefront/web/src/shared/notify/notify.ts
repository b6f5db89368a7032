export interface OrderNotice {
  title: string;
  body: string;
  /** Where a tap leads to. */
  href: string;
  /** A notice takes the place of an older one with the same tag. */
  tag: string;
}

const isSupported = () => 'Notification' in globalThis && 'serviceWorker' in navigator;

/** Whether the shopper can be asked: not where it was answered already, nor where the browser has no such thing. */
export function canAskToNotify(): boolean {
  return isSupported() && Notification.permission === 'default';
}

export function mayNotify(): boolean {
  return isSupported() && Notification.permission === 'granted';
}

/** To be called from a tap of the shopper, which browsers ask for. */
export async function askToNotify(): Promise<boolean> {
  return isSupported() && (await Notification.requestPermission()) === 'granted';
}

/**
 * Shows a notice of the system while no tab of the shop is in sight. The service worker, which knows all tabs, decides
 * on that; several tabs may ask for the same notice.
 */
export function notify(notice: OrderNotice): void {
  if (mayNotify()) {
    void navigator.serviceWorker.ready.then(({ active }) => {
      active?.postMessage({ kind: 'notify', notice });
    });
  }
}
