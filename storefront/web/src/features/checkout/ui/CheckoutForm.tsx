import { useEffect, useEffectEvent } from 'react';
import { Link } from 'wouter';
import { isApiError } from '@/api/problem';
import type { Cart } from '@/api/types';
import { useCartStore } from '@/features/cart/api/cart';
import { draftOf } from '@/features/cart/api/lines';
import { useProblemText } from '@/shared/i18n/problemText';
import { toRequest, type CheckoutValues } from '../api/form';
import { hasRefusedFields, isCartChanged, stuckLines, unsellableIn } from '../api/refusal';
import { useText } from '../texts';
import { AddressFields } from './AddressFields';
import { BuyerFields } from './BuyerFields';
import { CannotBeSold } from './CannotBeSold';
import { CartChanged } from './CartChanged';
import { CounterFields } from './CounterFields';
import { FulfilmentFields } from './FulfilmentFields';
import { Notice } from './Notice';
import { OrderSummary } from './OrderSummary';
import { PayBar } from './PayBar';
import { focusFirstMistake, type CheckoutForm as Form } from './useCheckoutForm';
import { useRemembered } from './useRemembered';
import classes from './Checkout.module.css';

interface CheckoutFormProps {
  form: Form;
  /** As the shopper has seen it, when the page was opened or the order was sent last. */
  seen: Cart;
  cart: Cart;
  isSending: boolean;
  /** Why the order was not placed. */
  refusal: unknown;
  onOrder: (body: ReturnType<typeof toRequest>) => void;
}

/** What is said of a refusal for which nothing else on the page stands. */
function Refusal({ refusal, hasMistakes }: { refusal: unknown; hasMistakes: boolean }) {
  const text = useText();
  const problemText = useProblemText();
  const isOrdered = isApiError(refusal, '/problems/key-reused');
  return (
    <Notice title={text('checkout.failed')} tone="bad" isUrgent={!hasMistakes}>
      {hasMistakes && <p>{text('checkout.invalid')}</p>}
      {!hasMistakes && !isOrdered && <p>{problemText(refusal)}</p>}
      {isOrdered && (
        <p>
          {text('checkout.keyReused')} <Link href="/orders">{text('checkout.myOrders')}</Link>
        </p>
      )}
    </Notice>
  );
}

export function CheckoutForm(props: CheckoutFormProps) {
  const { form, seen, cart, isSending, refusal, onOrder } = props;
  const text = useText();
  const store = useCartStore();
  const { remembered, forget } = useRemembered(form);
  const refused = unsellableIn(refusal);
  const stuck = stuckLines(cart, seen, refused);
  const hasMistakes = hasRefusedFields(refusal);
  const isSaidElsewhere = isCartChanged(refusal) || refused.length > 0;

  const showMistakes = useEffectEvent(() => {
    focusFirstMistake(form.errors);
  });
  useEffect(() => {
    if (hasMistakes) {
      showMistakes();
    }
  }, [hasMistakes, refusal]);

  const order = (values: CheckoutValues) => {
    onOrder(toRequest(values, cart.total));
  };
  return (
    <form onSubmit={form.onSubmit(order, focusFirstMistake)} noValidate className={classes.layout}>
      <div className={classes.fields}>
        <h1 className={classes.title}>{text('checkout.title')}</h1>
        <FulfilmentFields form={form} />
        <BuyerFields form={form} remembered={remembered} onForget={forget} />
        {form.values.fulfilment === 'DELIVERY' ? (
          <AddressFields form={form} />
        ) : (
          <CounterFields form={form} />
        )}
      </div>
      <div className={classes.side}>
        <OrderSummary cart={cart} />
        {stuck.length > 0 && (
          <CannotBeSold
            cart={cart}
            lines={stuck}
            isUrgent={refused.length > 0}
            onQuantity={({ id }, quantity) => {
              const line = cart.items.find((item) => item.id === id);
              if (line !== undefined) {
                store.set(draftOf(line), quantity);
              }
            }}
          />
        )}
        {refused.length === 0 && (
          <CartChanged seen={seen} cart={cart} isUrgent={isCartChanged(refusal)} />
        )}
        {refusal !== null && !isSaidElsewhere && (
          <Refusal refusal={refusal} hasMistakes={hasMistakes} />
        )}
        <PayBar total={cart.total} isSending={isSending} />
      </div>
    </form>
  );
}
