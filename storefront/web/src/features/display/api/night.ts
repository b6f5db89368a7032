const HOUR_MS = 3_600_000;
const NIGHT = 4;

/** Whether a screen that has stood for long loads its page anew: once, when nobody looks at it. */
export function isTimeToReload(startedAt: number, now: number, timeZone: string): boolean {
  const hour = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });
  return now - startedAt > 6 * HOUR_MS && Number(hour.format(now)) === NIGHT;
}
