const KEY = 'cafezinho.admission';

/** The counter's QR code opens the shop with `?admission=…`; the code stays with this tab until it is used. */
export function keepAdmission(search: string): void {
  const code = new URLSearchParams(search).get('admission');
  if (code !== null && code !== '') {
    try {
      sessionStorage.setItem(KEY, code);
    } catch {
      // Without storage the shopper types the code.
    }
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
}
