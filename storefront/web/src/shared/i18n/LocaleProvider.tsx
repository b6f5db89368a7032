import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { kept } from '../storage/kept';
import { DEFAULT_LOCALE, isLocale, type Locale } from './locale';

const keptLocale = kept('locale', (value) => (isLocale(value) ? value : undefined));

interface LocaleChoice {
  locale: Locale;
  toggle: () => void;
}

const LocaleContext = createContext<LocaleChoice>({
  locale: DEFAULT_LOCALE,
  toggle: () => undefined,
});

interface LocaleProviderProps {
  children: ReactNode;
  /** What to begin with; without it, what was chosen last. */
  initial?: Locale;
}

export function LocaleProvider({ children, initial }: LocaleProviderProps) {
  const [locale, setLocale] = useState(() => initial ?? keptLocale.read() ?? DEFAULT_LOCALE);
  // Requests ask in the language of the document, so that it has to be right before they are sent.
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo(
    () => ({
      locale,
      toggle: () => {
        const next = locale === 'en' ? 'pt-BR' : 'en';
        keptLocale.write(next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return <LocaleContext value={choice}>{children}</LocaleContext>;
}

export function useLocale(): LocaleChoice {
  return use(LocaleContext);
}
