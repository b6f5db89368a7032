import { useId } from 'react';
import { Button } from '@/shared/ui/Button';
import type { Deferral } from './deferred';
import { ageOf, nextStep } from '../api/queue';
import type { QueueLine, QueueOrder, Step } from '../api/types';
import { useText } from '../texts';
import classes from './Staff.module.css';

function Line({ line }: { line: QueueLine }) {
  const text = useText();
  return (
    <li className={classes.line}>
      <span className={classes.quantity}>{line.quantity} ×</span>
      <span className={classes.what}>
        <strong>{line.name}</strong>
        {line.options.length > 0 && (
          <span>{line.options.map((option) => option.name).join(', ')}</span>
        )}
        {line.note !== undefined && line.note !== '' && (
          <span className={classes.note}>
            <span className="cafe-hidden">{text('card.note')}: </span>“{line.note}”
          </span>
        )}
      </span>
    </li>
  );
}

function Holder({ order, me }: { order: QueueOrder; me: string | undefined }) {
  const text = useText();
  if (order.claimedBy === undefined) {
    return null;
  }
  const isMine = order.claimedBy === me;
  return (
    <span className={classes.holder} data-mine={isMine || undefined}>
      {isMine ? text('card.withYou') : text('card.with', { name: order.claimedBy })}
    </span>
  );
}

interface OrderCardProps {
  order: QueueOrder;
  now: number;
  /** The name of who is signed in. */
  me: string | undefined;
  deferral: Deferral | undefined;
  isBusy: boolean;
  onStep: (order: QueueOrder, step: Step) => void;
  onUndo: (order: QueueOrder) => void;
  onCancel: (order: QueueOrder) => void;
}

export function OrderCard(props: OrderCardProps) {
  const { order, now, me, deferral, isBusy, onStep, onUndo, onCancel } = props;
  const text = useText();
  const id = useId();
  const { number } = order;
  const { minutes, age } = ageOf(order, now);
  const step = nextStep(order);
  return (
    <li
      className={`cafe-card ${classes.card ?? ''}`}
      data-age={age}
      data-testid={`queue-${order.id}`}
      data-status={order.status}
      aria-labelledby={id}
    >
      <div className={classes.head}>
        <h3 id={id} className={classes.number} aria-label={text('card.order', { number })}>
          {number}
        </h3>
        <span className={classes.age}>
          {text('card.age', { minutes })}
          {age !== 'fresh' && <strong> · {text(`card.${age}`)}</strong>}
        </span>
      </div>
      {(order.claimedBy !== undefined || order.fulfilment === 'DELIVERY') && (
        <div className={classes.marks}>
          {order.fulfilment === 'DELIVERY' && (
            <span className={classes.holder}>{text('card.delivery')}</span>
          )}
          <Holder order={order} me={me} />
        </div>
      )}
      {order.recipient !== undefined && (
        <p className={classes.recipient}>
          <strong>{order.recipient.name}</strong> · {order.recipient.address.street}
        </p>
      )}
      <ul className={classes.lines}>
        {order.lines.map((line, index) => (
          // The lines of an order never change.
          <Line key={`${line.sku}-${index}`} line={line} />
        ))}
      </ul>
      {deferral === undefined ? (
        <div className={classes.steps}>
          {step !== undefined && (
            <Button
              isLarge
              className={classes.step}
              aria-disabled={isBusy}
              aria-busy={isBusy}
              aria-label={text('step.of', { step: text(`step.${step}`), number })}
              data-primary
              data-testid={`${step}-${order.id}`}
              onClick={() => {
                if (!isBusy) {
                  onStep(order, step);
                }
              }}
            >
              {text(`step.${step}`)}
            </Button>
          )}
          <Button
            variant="subtle"
            isDangerous
            aria-label={text('step.of', { step: text('step.cancel'), number })}
            data-testid={`cancel-${order.id}`}
            onClick={() => {
              onCancel(order);
            }}
          >
            {text('step.cancel')}
          </Button>
        </div>
      ) : (
        <div className={classes.deferred}>
          <span role="status">{text(`deferred.${deferral.step}`)}</span>
          <Button
            variant="default"
            isLarge
            aria-label={text('deferred.undoOf', { number })}
            data-primary
            data-testid={`undo-${order.id}`}
            onClick={() => {
              onUndo(order);
            }}
          >
            {text('common.undo')}
          </Button>
          <span className={classes.fuse} aria-hidden="true" />
        </div>
      )}
    </li>
  );
}
