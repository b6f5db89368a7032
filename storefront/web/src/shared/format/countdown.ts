const pad = (value: number) => String(value).padStart(2, '0');

/** Whole seconds until then, never less than none. */
export function secondsUntil(instant: string, now: number): number {
  const milliseconds = Date.parse(instant) - now;
  return Number.isNaN(milliseconds) ? 0 : Math.max(0, Math.ceil(milliseconds / 1000));
}

export function formatCountdown(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor((seconds % 3600) / 60))}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Minutes and seconds as on a kitchen clock, such as 3:12. */
export function formatClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${pad(seconds % 60)}`;
}
