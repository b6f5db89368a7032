import { useState } from 'react';
import { askToNotify, canAskToNotify } from '@/shared/notify/notify';
import { Button } from '@/shared/ui/Button';
import { useText } from '../texts';

/** Asks for permission where it is plain what for, and only when the shopper wants it. */
export function NotifyMe() {
  const text = useText();
  const [answer, setAnswer] = useState<'open' | 'yes' | 'no'>('open');
  if (answer !== 'open') {
    return <p role="status">{text(answer === 'yes' ? 'order.notifyOn' : 'order.notifyOff')}</p>;
  }
  if (!canAskToNotify()) {
    return null;
  }
  return (
    <Button
      variant="default"
      onClick={() => {
        void askToNotify().then((isAllowed) => {
          setAnswer(isAllowed ? 'yes' : 'no');
        });
      }}
      data-testid="notify-me"
    >
      {text('order.notify')}
    </Button>
  );
}
