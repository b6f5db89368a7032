import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locale';

export type TextValues = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** A text in ICU MessageFormat with its values put in. */
export function formatText(text: string, locale: Locale, values?: TextValues): string {
  if (!text.includes('{')) {
    return text;
  }
  const key = `${locale} ${text}`;
  let format = compiled.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(text, locale);
    compiled.set(key, format);
  }
  return String(format.format({ ...values }));
}
