import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { queryKeys } from '@/api/queryKeys';
import { useLocale } from '@/shared/i18n/LocaleProvider';

/** Names of products come in the language of the page, so that another language needs other answers. */
export function useLanguageChange(): void {
  const queryClient = useQueryClient();
  const { locale } = useLocale();
  const previous = useRef(locale);
  useEffect(() => {
    if (previous.current !== locale) {
      previous.current = locale;
      for (const queryKey of [queryKeys.products, queryKeys.cart, queryKeys.orders.all]) {
        void queryClient.invalidateQueries({ queryKey });
      }
    }
  }, [queryClient, locale]);
}
