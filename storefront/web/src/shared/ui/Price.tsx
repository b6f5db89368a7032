import type { Money } from '@/api/types';
import { useFormat } from '../format/useFormat';

export function Price({ value }: { value: Money }) {
  return <span className="cafe-price">{useFormat().money(value)}</span>;
}
