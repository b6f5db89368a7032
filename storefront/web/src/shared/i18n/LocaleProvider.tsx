import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { isLocale, messages, type Locale } from './messages';

const STORAGE_KEY = 'cafezinho.locale';

interface LocaleChoice {
  locale: Locale;
  toggle: () => void;
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'pt-BR', toggle: () => undefined });

function stored(): Locale {
  try {
    const value = localStorage.getItem(STORAGE_KEY);
    return isLocale(value) ? value : 'pt-BR';
  } catch {
    return 'pt-BR';
  }
}

function store(locale: Locale): void {
  try {
    localStorage.setItem(STORAGE_KEY, locale);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export function LocaleProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState(stored);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const choice = useMemo(
    () => ({
      locale,
      toggle: () => {
        const next = locale === 'en' ? 'pt-BR' : 'en';
        store(next);
        setLocale(next);
      },
    }),
    [locale],
  );
  return (
    <LocaleContext value={choice}>
      <IntlProvider locale={locale} messages={messages[locale]} defaultLocale="pt-BR">
        {children}
      </IntlProvider>
    </LocaleContext>
  );
}

export function useLocale(): LocaleChoice {
  return use(LocaleContext);
}
