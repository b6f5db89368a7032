import { ApiError } from '@/api/problem';
import { defineTexts } from '@/shared/i18n/defineTexts';
import { useLocale } from '@/shared/i18n/LocaleProvider';
import { useProblemText } from '@/shared/i18n/problemText';
import type { ProblemName } from '../api/advice';
import { en, meaningsEn } from './en';
import { meaningsPtBR, ptBR } from './pt-BR';

export const useText = defineTexts(ptBR, en);

/** What a type of problem means, wherever it was met. */
export function useMeaning(name: ProblemName): string {
  const { locale } = useLocale();
  const problemText = useProblemText();
  const own: Readonly<Record<string, string>> = locale === 'en' ? meaningsEn : meaningsPtBR;
  return (
    own[name] ??
    problemText(new ApiError({ kind: 'refused', problem: { type: `/problems/${name}` } }))
  );
}
