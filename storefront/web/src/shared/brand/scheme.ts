import { useSyncExternalStore } from 'react';
import { kept } from '../storage/kept';
import { createStore, useStore } from '../ui/store';

export type Scheme = 'light' | 'dark';

const keptScheme = kept('scheme', (value) =>
  value === 'light' || value === 'dark' ? value : undefined,
);
const chosen = createStore<Scheme | undefined>(undefined);
const DARK = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

/** Takes over what the shopper has chosen before; without a choice it is the device's wish (brand.css). */
export function applyKeptScheme(): void {
  const scheme = keptScheme.read();
  if (scheme !== undefined) {
    chooseScheme(scheme);
  }
}

export function chooseScheme(scheme: Scheme): void {
  keptScheme.write(scheme);
  document.documentElement.dataset.scheme = scheme;
  chosen.set(scheme);
}

/** Light or dark, as the page is shown now. */
export function useScheme(): Scheme {
  const isDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  return useStore(chosen) ?? (isDark ? 'dark' : 'light');
}
