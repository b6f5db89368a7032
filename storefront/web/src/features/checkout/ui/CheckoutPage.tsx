import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isApiError } from '@/api/problem';
import type { Cart, PlaceOrder } from '@/api/types';
import { useCart, useCartStore } from '@/features/cart/api/cart';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ErrorState } from '@/shared/ui/ErrorState';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { forgetAdmission } from '../api/admission';
import { beginAttempt } from '../api/attempt';
import { rememberDetails } from '../api/details';
import { toValues } from '../api/form';
import { useText } from '../texts';
import { CheckoutForm } from './CheckoutForm';
import { ConfirmingOrder } from './ConfirmingOrder';
import { useCheckoutForm, useRefusedFields } from './useCheckoutForm';
import { usePlacing } from './usePlacing';

function EmptyCart({ wasRefused }: { wasRefused: boolean }) {
  const text = useText();
  return (
    <EmptyState
      title={text('checkout.empty')}
      text={text(wasRefused ? 'checkout.emptied' : 'checkout.emptyText')}
      action={{ label: text('checkout.toMenu'), href: '/' }}
    >
      {wasRefused && <Link href="/orders">{text('checkout.myOrders')}</Link>}
    </EmptyState>
  );
}

/** Everything that an order needs on one page, and one button that places it. */
export function CheckoutPage() {
  const text = useText();
  const [, navigate] = useLocation();
  const { cart: shownCart, error, refetch } = useCart();
  const store = useCartStore();
  const form = useCheckoutForm();
  const refusedFields = useRefusedFields();
  const placing = usePlacing({
    onPlaced: (order, attempt) => {
      rememberDetails(toValues(attempt.body));
      forgetAdmission();
      navigate(`/orders/${order.id}`, { replace: true });
    },
    onRefused: (refusal) => {
      form.setErrors(refusedFields(refusal));
    },
  });
  const cart = shownCart.isKnown ? shownCart : undefined;
  const [seen, setSeen] = useState<Cart | undefined>(placing.attempt?.cart);
  if (seen === undefined && cart !== undefined) {
    setSeen(cart);
  }
  usePageTitle(text('checkout.title'));

  const order = async (body: PlaceOrder, shown: Cart) => {
    // What is still on its way to the cart comes before the order, which is refused if it costs something else then.
    await store.settled();
    setSeen(shown);
    placing.send(beginAttempt(body, shown));
  };

  if (placing.state === 'placed') {
    return <PageSkeleton />;
  }
  if (placing.state === 'confirming' || placing.state === 'unanswered') {
    const { attempt } = placing;
    return (
      <ConfirmingOrder
        isUnanswered={placing.state === 'unanswered'}
        onAgain={() => {
          if (attempt !== undefined) {
            placing.send(attempt);
          }
        }}
        onGiveUp={placing.giveUp}
      />
    );
  }
  if (cart === undefined || seen === undefined) {
    return error === null ? (
      <PageSkeleton />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  if (cart.items.length === 0) {
    return <EmptyCart wasRefused={isApiError(placing.error, '/problems/cart-empty')} />;
  }
  return (
    <CheckoutForm
      form={form}
      seen={seen}
      cart={cart}
      isSending={placing.state === 'sending'}
      refusal={placing.error}
      onOrder={(body) => void order(body, cart)}
    />
  );
}
