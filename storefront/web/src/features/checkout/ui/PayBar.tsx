import { useEffect, useState } from 'react';
import type { Money } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { BottomBar } from '@/shared/ui/BottomBar';
import { Button } from '@/shared/ui/Button';
import { useText } from '../texts';
import classes from './Checkout.module.css';

const SLOW_MS = 4000;

function SlowHint() {
  const text = useText();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, SLOW_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <p className={classes.payHint} role="status">
      {isSlow ? text('checkout.slow') : text('checkout.payHint')}
    </p>
  );
}

/** The one button that orders. The total that stands on it is the total that is ordered. */
export function PayBar({ total, isSending }: { total: Money; isSending: boolean }) {
  const text = useText();
  const { money } = useFormat();
  return (
    <BottomBar>
      <div className={classes.pay}>
        {/* Not disabled while it is sent: a disabled button loses the focus. */}
        <Button
          type="submit"
          isLarge
          isWide
          aria-disabled={isSending || undefined}
          data-busy={isSending || undefined}
          className={classes.place ?? ''}
          data-testid="place-order"
        >
          {text('checkout.place', { total: money(total) })}
        </Button>
        {isSending ? <SlowHint /> : <p className={classes.payHint}>{text('checkout.payHint')}</p>}
      </div>
    </BottomBar>
  );
}
