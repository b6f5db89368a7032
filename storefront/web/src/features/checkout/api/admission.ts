import { useSyncExternalStore } from 'react';

const KEY = 'cafezinho.admission';

const listeners = new Set<() => void>();

function tell(): void {
  listeners.forEach((listener) => {
    listener();
  });
}

/** The counter's QR code opens the shop with `?admission=…`; the code stays with this tab until it is used. */
export function keepAdmission(search: string): void {
  const code = new URLSearchParams(search).get('admission');
  if (code !== null && code !== '') {
    try {
      sessionStorage.setItem(KEY, code);
    } catch {
      // Without storage the shopper types the code.
    }
    tell();
  }
}

export function keptAdmission(): string {
  try {
    return sessionStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

export function forgetAdmission(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The code that this tab keeps; empty once it was used or put aside. */
export function useKeptAdmission(): string {
  return useSyncExternalStore(subscribe, keptAdmission);
}
