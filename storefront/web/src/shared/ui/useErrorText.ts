import { useCallback } from 'react';
import { ApiError } from '@/api/problem';
import { useText } from '../i18n/useText';

/** What to tell people: the server's own words where it has some that are meant for them. */
export function useErrorText(): (error: unknown) => string {
  const text = useText();
  return useCallback(
    (error) => {
      if (!(error instanceof ApiError)) {
        return text('error.offline');
      }
      return error.status >= 500 || error.detail === undefined
        ? text('error.server')
        : error.detail;
    },
    [text],
  );
}
