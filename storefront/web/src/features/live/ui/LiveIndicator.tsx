import { useFormat } from '@/shared/format/useFormat';
import { useOnline } from '@/shared/ui/useOnline';
import { useText } from '../texts';
import { useLive } from './LiveProvider';
import classes from './LiveIndicator.module.css';

/** Whether the page moves by itself now, and since when it does not. */
export function LiveIndicator() {
  const text = useText();
  const format = useFormat();
  const isOnline = useOnline();
  const live = useLive();
  const state = isOnline ? live.state : 'stale';
  return (
    <div
      role="status"
      className={classes.indicator}
      data-testid="live-indicator"
      data-state={state}
    >
      <span className={classes.dot} data-state={state} aria-hidden="true" />
      {state === 'stale'
        ? text('live.stale', { at: format.instant(live.lastNewsAt, 'time') })
        : text(`live.${state}`)}
    </div>
  );
}
