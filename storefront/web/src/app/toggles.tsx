import { chooseScheme, useScheme } from '@/shared/brand/scheme';
import { useLocale } from '@/shared/i18n/LocaleProvider';
import { useText } from '@/shared/i18n/useText';
import classes from './AppShell.module.css';

const ICON = { width: 20, height: 20, viewBox: '0 0 24 24', 'aria-hidden': true } as const;

/** Light or dark. */
export function SchemeToggle() {
  const text = useText();
  const next = useScheme() === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className={classes.tool}
      aria-label={text(`scheme.${next}`)}
      data-testid="scheme-toggle"
      onClick={() => {
        chooseScheme(next);
      }}
    >
      <svg {...ICON} fill="currentColor">
        {next === 'dark' ? (
          <path d="M20.5 14.2A8.5 8.5 0 0 1 9.8 3.5a8.5 8.5 0 1 0 10.7 10.7z" />
        ) : (
          <path d="M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4z" />
        )}
      </svg>
    </button>
  );
}

/** Portuguese or English. */
export function LocaleToggle() {
  const text = useText();
  const { locale, toggle } = useLocale();
  const next = locale === 'en' ? 'pt-BR' : 'en';
  return (
    <button
      type="button"
      className={classes.tool}
      lang={next}
      aria-label={text('locale.toggle')}
      data-testid="locale-toggle"
      onClick={toggle}
    >
      {next === 'en' ? 'EN' : 'PT'}
    </button>
  );
}
