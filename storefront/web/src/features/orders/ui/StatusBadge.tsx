import { Badge } from '@mantine/core';
import type { OrderStatus } from '@/api/types';
import { useText } from '@/shared/i18n/useText';

const COLORS: Record<OrderStatus, string> = {
  CREATED: 'gray',
  AWAITING_PAYMENT: 'yellow',
  PAYMENT_APPROVED: 'green',
  PREPARING: 'orange',
  READY: 'teal',
  PICKED_UP: 'green',
  SHIPPED: 'blue',
  PAYMENT_REFUSED: 'red',
  DELETED: 'gray',
  REFUNDED: 'grape',
};

export function StatusBadge({ status }: { status: OrderStatus }) {
  const text = useText();
  return (
    <Badge color={COLORS[status]} variant="light" size="lg" tt="none">
      {text(`status.${status}`)}
    </Badge>
  );
}
