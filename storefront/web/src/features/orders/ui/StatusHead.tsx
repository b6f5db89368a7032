import type { JourneyEvent, Order } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { hasFailed, isOver, moneyEnd } from '../api/ending';
import { useText } from '../texts';
import { statusTextId } from './words';
import classes from './Orders.module.css';

function toneOf(order: Order): string {
  if (hasFailed(order)) {
    return order.status === 'REFUNDED' ? 'waiting' : 'bad';
  }
  if (order.status === 'AWAITING_PAYMENT') {
    return 'waiting';
  }
  return isOver(order) || order.status === 'READY' ? 'good' : 'moving';
}

function useExplanation() {
  const text = useText();
  return ({ status, reason, deletionRequested, fulfilment }: Order) => {
    if (deletionRequested === true) {
      return text(
        fulfilment === 'COUNTER' ? 'order.deletionRequestedCounter' : 'order.deletionRequested',
      );
    }
    if (status === 'DELETED' || status === 'REFUNDED' || status === 'PAYMENT_REFUSED') {
      return text(reason === undefined ? 'endedText.unknown' : `endedText.${reason}`);
    }
    return text(`statusText.${status}`);
  };
}

/** What happens to the money of an order that failed. */
function MoneyEnd({ order, journey }: StatusHeadProps) {
  const text = useText();
  const { money, instant } = useFormat();
  const end = moneyEnd(order, journey);
  const told = () => {
    if (end.kind === 'none') {
      return text('money.none');
    }
    const amount = money(end.amount);
    if (end.kind === 'returning') {
      return text('money.returning', { amount });
    }
    return end.at === undefined
      ? text('money.returnedUndated', { amount })
      : text('money.returned', { amount, date: instant(end.at, 'short') });
  };
  return (
    <p className={classes.money} data-testid="money">
      {told()}
    </p>
  );
}

interface StatusHeadProps {
  order: Order;
  journey: readonly JourneyEvent[] | undefined;
}

/** Why the staff have cancelled the order, where they said so. */
function wordsOfStaff({ reasonText }: Order & { reasonText?: string }): string | undefined {
  return reasonText;
}

/** How the order stands, said aloud when it changes. */
export function StatusHead({ order, journey }: StatusHeadProps) {
  const text = useText();
  const explain = useExplanation();
  const words = wordsOfStaff(order);
  return (
    <div
      className={`cafe-card ${classes.status ?? ''}`}
      role="status"
      data-tone={toneOf(order)}
      data-testid="order-status"
      data-status={order.status}
    >
      <h2>{text(statusTextId(order))}</h2>
      <p data-testid={order.deletionRequested === true ? 'deletion-requested' : undefined}>
        {explain(order)}
      </p>
      {words !== undefined && words !== '' && <p data-testid="reason-text">“{words}”</p>}
      {hasFailed(order) && <MoneyEnd order={order} journey={journey} />}
    </div>
  );
}
