/** How much of the time to pay is left, from 1 down to 0. */
export function shareLeft(since: string, until: string, now: number): number {
  const whole = Date.parse(until) - Date.parse(since);
  const rest = Date.parse(until) - now;
  return whole > 0 ? Math.min(1, Math.max(0, rest / whole)) : 0;
}

/** Minutes of which a screen reader is told: seldom at first, each one at the end. */
const TOLD = [10, 5, 3, 2, 1];

/** The last of those minutes that has begun; undefined while there is more time, and when there is none. */
export function minutesToTell(seconds: number): number | undefined {
  return seconds === 0 ? undefined : TOLD.findLast((minutes) => seconds <= minutes * 60);
}
