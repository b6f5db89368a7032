import { useEffect, useEffectEvent, useRef } from 'react';
import { Button, LinkButton } from '@/shared/ui/Button';
import { useText } from '../texts';
import classes from './Checkout.module.css';

interface ConfirmingOrderProps {
  /** Nobody has answered for so long that the page has stopped asking by itself. */
  isUnanswered: boolean;
  onAgain: () => void;
  onGiveUp: () => void;
}

/** While nobody knows whether the order was placed, the page says neither that it was nor that it was not. */
export function ConfirmingOrder({ isUnanswered, onAgain, onGiveUp }: ConfirmingOrderProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const again = useEffectEvent(onAgain);
  useEffect(() => {
    const onOnline = () => {
      again();
    };
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
    };
  }, []);
  return (
    <div className={classes.confirming} data-testid="confirming-order">
      {!isUnanswered && <div className={classes.waiting} aria-hidden="true" />}
      <h1 ref={heading} tabIndex={-1}>
        {text(isUnanswered ? 'checkout.unanswered' : 'checkout.confirming')}
      </h1>
      <p role="status">
        {text(isUnanswered ? 'checkout.unansweredText' : 'checkout.confirmingText')}
      </p>
      {isUnanswered && (
        <div className={classes.wayOut}>
          <Button onClick={onAgain} data-testid="ask-again">
            {text('checkout.askAgain')}
          </Button>
          <LinkButton href="/orders" variant="default">
            {text('checkout.myOrders')}
          </LinkButton>
          <Button variant="subtle" onClick={onGiveUp}>
            {text('checkout.backToForm')}
          </Button>
        </div>
      )}
    </div>
  );
}
