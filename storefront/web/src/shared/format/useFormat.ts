import { useMemo } from 'react';
import type { Money } from '@/api/types';
import { useLocale } from '../i18n/LocaleProvider';
import { formatInstant, type InstantStyle } from './instant';
import { formatMoney } from './money';
import { useTimeZone } from './zone';

export interface Format {
  money: (value: Money) => string;
  instant: (at: string | number | Date, style?: InstantStyle) => string;
}

/** Amounts and times in the reader's language; times are the shop's. */
export function useFormat(): Format {
  const { locale } = useLocale();
  const timeZone = useTimeZone();
  return useMemo(
    () => ({
      money: (value) => formatMoney(value, locale),
      instant: (at, style) => formatInstant(at, { locale, timeZone, style }),
    }),
    [locale, timeZone],
  );
}
