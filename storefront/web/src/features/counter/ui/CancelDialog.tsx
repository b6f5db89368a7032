import { useId, useState } from 'react';
import { ConfirmDialog } from '@/shared/ui/ConfirmDialog';
import type { QueueOrder } from '../api/types';
import { useText } from '../texts';
import classes from './Staff.module.css';

const MOST = 140;
const REASONS = ['cancel.soldOut', 'cancel.machine', 'cancel.closing'] as const;

interface CancelDialogProps {
  order: QueueOrder;
  isPending: boolean;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks before an order is cancelled, and for the reason, which its shopper reads. */
export function CancelDialog({ order, isPending, onConfirm, onClose }: CancelDialogProps) {
  const text = useText();
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <ConfirmDialog
      opened
      title={text('cancel.title', { number: order.number })}
      confirm={text('cancel.confirm')}
      keep={text('cancel.keep')}
      confirmTestId="confirm-cancel"
      isPending={isPending}
      onClose={onClose}
      onConfirm={() => {
        onConfirm(reason);
      }}
    >
      <div className={classes.form}>
        <p>{text('cancel.text')}</p>
        <label htmlFor={id}>{text('cancel.reason')}</label>
        <input
          id={id}
          className={classes.input}
          value={reason}
          maxLength={MOST}
          aria-describedby={`${id}-hint`}
          data-testid="cancel-reason"
          onChange={({ currentTarget }) => {
            setReason(currentTarget.value);
          }}
        />
        <span id={`${id}-hint`} className={classes.hint}>
          {text('cancel.reasonHint', { max: MOST })}
        </span>
        <div className={classes.choices}>
          {REASONS.map((known) => (
            <button
              key={known}
              type="button"
              className={classes.choice}
              onClick={() => {
                setReason(text(known));
              }}
            >
              {text(known)}
            </button>
          ))}
        </div>
      </div>
    </ConfirmDialog>
  );
}
