import { useCallback } from 'react';
import { formatText, type TextValues } from './formatText';
import { useLocale } from './LocaleProvider';
import { en as commonEn } from './texts/en';
import { ptBR as commonPtBR } from './texts/pt-BR';

export type CommonTextId = keyof typeof commonPtBR;

export type Translate<Id extends string> = (id: Id, values?: TextValues) => string;

/**
 * A feature's texts, Portuguese and English, as a hook; the texts that all pages share come with them. They are part of
 * the feature, so that a page which nobody opens costs nothing.
 */
export function defineTexts<Id extends string>(
  ptBR: Readonly<Record<Id, string>>,
  en: Readonly<Record<Id, string>>,
): () => Translate<Id | CommonTextId> {
  const texts: Record<'pt-BR' | 'en', Readonly<Record<Id | CommonTextId, string>>> = {
    'pt-BR': { ...commonPtBR, ...ptBR },
    en: { ...commonEn, ...en },
  };
  return function useText() {
    const { locale } = useLocale();
    return useCallback((id, values) => formatText(texts[locale][id], locale, values), [locale]);
  };
}
