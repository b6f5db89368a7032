const LENGTH = 11;

const digitsOf = (value: string) => value.replace(/\D/g, '');

/** `12345678909` as `123.456.789-09`, also while it is being typed. */
export function formatCpf(value: string): string {
  const digits = digitsOf(value).slice(0, LENGTH);
  return digits
    .replace(/^(\d{3})(\d)/, '$1.$2')
    .replace(/^(\d{3}\.\d{3})(\d)/, '$1.$2')
    .replace(/^(\d{3}\.\d{3}\.\d{3})(\d)/, '$1-$2');
}

/** Weights fall from one more than there are digits down to 2; the sum modulo 11 gives the digit that follows. */
function checkDigit(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, i) => total + digit * (digits.length + 1 - i), 0);
  const rest = (sum * 10) % 11;
  return rest === 10 ? 0 : rest;
}

/** Whether the two check digits are right. Eleven equal digits pass the arithmetic, and are nobody's. */
export function isCpf(value: string): boolean {
  const text = digitsOf(value);
  if (text.length !== LENGTH || /^(\d)\1+$/.test(text) || /[^\d.\-\s]/.test(value)) {
    return false;
  }
  const digits = Array.from(text, Number);
  return (
    checkDigit(digits.slice(0, 9)) === digits[9] && checkDigit(digits.slice(0, 10)) === digits[10]
  );
}
