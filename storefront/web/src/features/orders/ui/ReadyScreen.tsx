import { useEffect, useState } from 'react';
import type { Order } from '@/api/types';
import { kept } from '@/shared/storage/kept';
import { Button } from '@/shared/ui/Button';
import { Dialog } from '@/shared/ui/Dialog';
import { useText } from '../texts';
import classes from './CounterPlace.module.css';

const REMEMBERED = 20;
const shown = kept('ready-shown', (value) =>
  Array.isArray(value) ? value.filter((id) => typeof id === 'string') : undefined,
);

/** That the order is ready, over the whole screen; once for each order, whatever page it is seen from later. */
export function ReadyScreen({ order }: { order: Order }) {
  const text = useText();
  const { id, number } = order;
  const [isNew] = useState(() => !(shown.read() ?? []).includes(id));
  const [isDismissed, setDismissed] = useState(false);
  useEffect(() => {
    if (isNew) {
      shown.write(
        [id, ...(shown.read() ?? []).filter((other) => other !== id)].slice(0, REMEMBERED),
      );
      const { vibrate } = navigator as { vibrate?: Navigator['vibrate'] };
      vibrate?.call(navigator, [200, 100, 200]);
    }
  }, [id, isNew]);
  const dismiss = () => {
    setDismissed(true);
  };
  return (
    <Dialog
      opened={isNew && !isDismissed}
      onClose={dismiss}
      title={text('ready.title')}
      variant="full"
      testId="ready-screen"
    >
      <div className={classes.ready}>
        <p className={classes.number}>{number}</p>
        <p>{text('ready.text')}</p>
        <Button isLarge onClick={dismiss} data-autofocus data-testid="dismiss-ready">
          {text('ready.dismiss')}
        </Button>
      </div>
    </Dialog>
  );
}
