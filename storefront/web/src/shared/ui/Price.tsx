import { useIntl } from 'react-intl';
import type { Money } from '@/api/types';
import { formatMoney } from '../format/money';

export function Price({ value }: { value: Money }) {
  const { locale } = useIntl();
  return formatMoney(value, locale);
}
