import { useCallback } from 'react';
import { useIntl, type PrimitiveType } from 'react-intl';
import type { MessageId } from './messages';

export type Translate = (id: MessageId, values?: Record<string, PrimitiveType>) => string;

/** Texts by their id; an id that does not exist does not compile. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
