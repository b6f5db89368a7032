import type { Cart } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { changesBetween, type CartChange } from '../api/cartChanges';
import { useText } from '../texts';
import { Notice } from './Notice';

function useChangeText(): (change: CartChange) => string {
  const text = useText();
  const { money } = useFormat();
  return (change) => {
    const { name, quantity, unitPrice } = change.line;
    switch (change.kind) {
      case 'added':
        return text('changed.added', { name, quantity });
      case 'removed':
        return text('changed.removed', { name });
      case 'quantity':
        return text('changed.quantity', { name, before: change.before, now: quantity });
      case 'price':
        return text('changed.price', {
          name,
          before: money(change.before),
          now: money(unitPrice),
        });
    }
  };
}

interface CartChangedProps {
  seen: Cart;
  cart: Cart;
  isUrgent: boolean;
}

/** What has become different since the shopper saw the cart, and what it costs now. */
export function CartChanged({ seen, cart, isUrgent }: CartChangedProps) {
  const text = useText();
  const { money } = useFormat();
  const textOf = useChangeText();
  const changes = changesBetween(seen, cart);
  const isSameTotal = seen.total.amount === cart.total.amount;
  if (changes.length === 0 && isSameTotal && !isUrgent) {
    return null;
  }
  return (
    <Notice title={text('changed.title')} isUrgent={isUrgent} testId="cart-changed">
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={`${change.kind}-${change.line.id}`}>{textOf(change)}</li>
          ))}
        </ul>
      )}
      {!isSameTotal && (
        <p>
          <strong>
            {text('changed.total', { before: money(seen.total), now: money(cart.total) })}
          </strong>
        </p>
      )}
      <p>{text('changed.ask')}</p>
    </Notice>
  );
}
