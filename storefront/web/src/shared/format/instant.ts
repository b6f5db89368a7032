import type { Locale } from '../i18n/locale';

export type InstantStyle = 'time' | 'seconds' | 'short' | 'long' | 'day';

const STYLES: Record<InstantStyle, Intl.DateTimeFormatOptions> = {
  time: { hour: '2-digit', minute: '2-digit' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
  short: { dateStyle: 'medium', timeStyle: 'short' },
  long: { dateStyle: 'long', timeStyle: 'short' },
  day: { weekday: 'long', hour: '2-digit', minute: '2-digit' },
};

interface InstantFormat {
  locale: Locale;
  timeZone: string;
  style?: InstantStyle | undefined;
}

/** A time as the clock in the shop shows it; empty where there is none. */
export function formatInstant(
  at: string | number | Date,
  { locale, timeZone, style = 'short' }: InstantFormat,
): string {
  const instant = new Date(at);
  return Number.isNaN(instant.getTime())
    ? ''
    : new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone }).format(instant);
}
