import { useCallback } from 'react';
import { ApiError, type FieldProblem } from '@/api/problem';
import { formatMoney } from '../format/money';
import { formatText, type TextValues } from './formatText';
import { useLocale } from './LocaleProvider';
import type { Locale } from './locale';
import { en, rulesEn } from './problems/en';
import { ptBR, rulesPtBR } from './problems/pt-BR';

const PROBLEMS: Record<Locale, Readonly<Record<string, string>>> = { 'pt-BR': ptBR, en };
const RULES: Record<Locale, Readonly<Record<string, string>>> = {
  'pt-BR': rulesPtBR,
  en: rulesEn,
};

function asText(value: unknown, locale: Locale): string | number | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    return value;
  }
  if (typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value) {
    const { amount, currency } = value;
    if (typeof amount === 'number' && typeof currency === 'string') {
      return formatMoney({ amount, currency }, locale);
    }
  }
  return undefined;
}

/** A time that is given in seconds can be told in minutes, too. */
function inMinutes(name: string, value: unknown): [string, number][] {
  return name.endsWith('Seconds') && typeof value === 'number'
    ? [[name.replace(/Seconds$/, 'Minutes'), Math.ceil(value / 60)]]
    : [];
}

function valuesOf(fields: Readonly<Record<string, unknown>>, locale: Locale): TextValues {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const text = asText(value, locale);
      return text === undefined ? [] : [[name, text] as const, ...inMinutes(name, value)];
    }),
  );
}

/** The text with the problem's values; undefined where the answer lacks one of them. */
function filled(
  text: string | undefined,
  fields: Readonly<Record<string, unknown>>,
  locale: Locale,
): string | undefined {
  try {
    return text === undefined ? undefined : formatText(text, locale, valuesOf(fields, locale));
  } catch {
    return undefined;
  }
}

/** What to tell the shopper of a failed request, in the words of the page and never in the server's. */
export function problemText(error: unknown, locale: Locale): string {
  const texts = PROBLEMS[locale];
  const fallback = texts.server ?? '';
  if (!(error instanceof ApiError)) {
    return fallback;
  }
  const { kind, status, type, problem } = error;
  return (
    filled(texts[type], problem, locale) ??
    (kind === 'refused' ? texts[`refused-${status ?? ''}`] : undefined) ??
    texts[kind] ??
    fallback
  );
}

/** What to tell beside a field. */
export function ruleText({ rule, values }: FieldProblem, locale: Locale): string {
  const texts = RULES[locale];
  return filled(texts[rule], values, locale) ?? texts.invalid ?? '';
}

export function useProblemText(): (error: unknown) => string {
  const { locale } = useLocale();
  return useCallback((error) => problemText(error, locale), [locale]);
}

export function useRuleText(): (problem: FieldProblem) => string {
  const { locale } = useLocale();
  return useCallback((problem) => ruleText(problem, locale), [locale]);
}
