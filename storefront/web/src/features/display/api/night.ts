const HOUR_MS = 3_600_000;
const NIGHT = 4;

/** Whether a screen that has stood for long loads its page anew: once, when nobody looks at it. */
export function isTimeToReload(startedAt: number, now: number, timeZone: string): boolean {
  const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });
  return now - startedAt > 6 * HOUR_MS && Number(hour.format(now)) === NIGHT;
}

/** Loads the page anew, but never from a shop that does not answer: its error page would stay for ever. */
export async function reloadIfServed(): Promise<void> {
  const isServed = await fetch('/display', { cache: 'no-store' }).then(
    (response) => response.ok,
    () => false,
  );
  if (isServed) {
    window.location.reload();
  }
}
