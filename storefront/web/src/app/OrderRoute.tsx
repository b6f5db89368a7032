import { OrderPage } from '@/features/orders/ui/OrderPage';
import { PixPayment } from '@/features/payment/ui/PixPayment';

/** An order with its way to be paid: two features, which do not know each other. */
export function OrderRoute({ id }: { id: string }) {
  return <OrderPage id={id} payment={(order) => <PixPayment order={order} />} />;
}
