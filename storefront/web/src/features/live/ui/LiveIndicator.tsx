import { useFormat } from '@/shared/format/useFormat';
import { StreamState } from '@/shared/ui/StreamState';
import { useOnline } from '@/shared/ui/useOnline';
import { useText } from '../texts';
import { useLive } from './LiveProvider';

/** Whether the page moves by itself now, and since when it does not. */
export function LiveIndicator() {
  const text = useText();
  const format = useFormat();
  const isOnline = useOnline();
  const live = useLive();
  const state = isOnline ? live.state : 'stale';
  return (
    <StreamState state={state}>
      {state === 'stale'
        ? text('live.stale', { at: format.instant(live.lastNewsAt, 'time') })
        : text(`live.${state}`)}
    </StreamState>
  );
}
