import { useState } from 'react';
import { isApiError, isOffline } from '@/api/problem';
import type { Order } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useProblemText } from '@/shared/i18n/problemText';
import { Button } from '@/shared/ui/Button';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import { useDeleteOrder } from '../api/deleteOrder';
import { useText } from '../texts';
import classes from './Orders.module.css';

function WhyNot({ error }: { error: unknown }) {
  const text = useText();
  const problemText = useProblemText();
  const isTooLate = isApiError(error) && error.status === 409;
  const why = () => {
    if (isTooLate) {
      return text('order.deleteTooLate');
    }
    return isOffline(error) ? text('order.deleteUnknown') : problemText(error);
  };
  return (
    <div className={classes.notice} role="alert">
      <p>
        <strong>{text('order.deleteFailed')}</strong>
      </p>
      <p>{why()}</p>
    </div>
  );
}

/** Whether an order may still be deleted is the shop's to say. */
export function DeleteOrder({ order }: { order: Order }) {
  const text = useText();
  const { money } = useFormat();
  const [isAsked, setAsked] = useState(false);
  const { mutate, reset, isPending, error } = useDeleteOrder();
  const isPaid = order.payment?.status === 'APPROVED';
  const close = () => {
    setAsked(false);
  };
  if (!order.deletable && !isAsked) {
    return null;
  }
  return (
    <>
      <Button
        variant="subtle"
        isDangerous
        className={classes.danger ?? ''}
        onClick={() => {
          reset();
          setAsked(true);
        }}
        data-testid="delete-order"
      >
        {text('order.delete')}
      </Button>
      <ConfirmDialog
        opened={isAsked}
        title={text('order.deleteTitle', { number: order.number })}
        confirm={text('order.deleteConfirm')}
        keep={text('order.deleteKeep')}
        onConfirm={() => {
          mutate(order.id, { onSuccess: close });
        }}
        onClose={close}
        isPending={isPending}
        isDisabled={!order.deletable}
        confirmTestId="confirm-delete"
      >
        {isPaid
          ? text('order.deleteTextPaid', { amount: money(order.total) })
          : text('order.deleteText')}
        {error !== null && <WhyNot error={error} />}
        {error === null && !order.deletable && <p role="status">{text('order.deleteTooLate')}</p>}
      </ConfirmDialog>
    </>
  );
}
