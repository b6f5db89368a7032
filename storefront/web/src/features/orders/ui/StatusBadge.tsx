import type { Order } from '@/api/types';
import { hasFailed, isOver } from '../api/ending';
import { useText } from '../texts';
import { statusTextId } from './words';
import classes from './OrdersList.module.css';

function toneOf(order: Pick<Order, 'status'>): string {
  if (hasFailed(order)) {
    return 'bad';
  }
  if (order.status === 'AWAITING_PAYMENT') {
    return 'waiting';
  }
  return isOver(order) || order.status === 'READY' ? 'good' : 'moving';
}

export function StatusBadge({ order }: { order: Order }) {
  const text = useText();
  return (
    <span className={classes.badge} data-tone={toneOf(order)} data-status={order.status}>
      {text(statusTextId(order))}
    </span>
  );
}
