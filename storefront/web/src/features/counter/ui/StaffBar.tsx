import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { queryKeys } from '@/api/queryKeys';
import type { Shop } from '@/api/types';
import { shopQuery } from '@/features/shop/api/getShop';
import { useFormat } from '@/shared/format/useFormat';
import { useProblemText } from '@/shared/i18n/problemText';
import { announce } from '@/shared/ui/announce';
import { Button } from '@/shared/ui/Button';
import { StreamState } from '@/shared/ui/StreamState';
import { useStore } from '@/shared/ui/store';
import { Switch } from '@/shared/ui/Switch';
import { showToast } from '@/shared/ui/toast';
import type { Snapshots } from '@/features/live/api/useSnapshots';
import { canPlay, isPlaying, sound, switchSound } from './chime';
import { openCounter } from '../api/steps';
import { useText } from '../texts';
import classes from './Staff.module.css';

const SHOP_POLL_MS = 15_000;

/** Whether the counter takes orders, for all displays and phones at once. */
function OpenSwitch({ onFailure }: { onFailure: (error: unknown) => void }) {
  const text = useText();
  const problemText = useProblemText();
  const queryClient = useQueryClient();
  const { data: shop, error, refetch } = useQuery({ ...shopQuery, refetchInterval: SHOP_POLL_MS });
  const [wanted, setWanted] = useState<boolean>();
  if (shop === undefined) {
    return error === null ? (
      <span role="status">{text('common.loading')}</span>
    ) : (
      <span role="alert" data-testid="open-unknown">
        {text('staff.openUnknown')}{' '}
        <Button variant="subtle" onClick={() => void refetch()}>
          {text('common.retry')}
        </Button>
      </span>
    );
  }
  const change = async (open: boolean) => {
    setWanted(open);
    try {
      await openCounter(open);
      queryClient.setQueryData<Shop>(queryKeys.shop, (known) => known && { ...known, open });
      announce(text(open ? 'staff.opened' : 'staff.closed'));
    } catch (error) {
      onFailure(error);
      showToast({
        id: 'open-counter',
        title: text('staff.openFailed'),
        text: problemText(error),
        tone: 'bad',
      });
    }
    setWanted(undefined);
  };
  return (
    <Switch
      isOn={wanted ?? shop.open}
      isBusy={wanted !== undefined}
      onSwitch={(open) => void change(open)}
      testId="counter-open"
    >
      {text('staff.counterOpen')}
    </Switch>
  );
}

function SoundSwitch() {
  const text = useText();
  const isOn = useStore(sound);
  const isHeard = useStore(isPlaying);
  return (
    <>
      <Switch isOn={isOn} onSwitch={switchSound} testId="staff-sound">
        {text('staff.sound')}
      </Switch>
      {isOn && !isHeard && canPlay() && (
        <span className={classes.hint} data-testid="sound-needs-touch">
          {text('staff.soundNeedsTouch')}
        </span>
      )}
    </>
  );
}

interface StaffBarProps {
  live: Pick<Snapshots<unknown>, 'state' | 'lastNewsAt'>;
  onFailure: (error: unknown) => void;
}

export function StaffBar({ live: { state, lastNewsAt }, onFailure }: StaffBarProps) {
  const text = useText();
  const { instant } = useFormat();
  return (
    <div className={classes.bar}>
      <OpenSwitch onFailure={onFailure} />
      <SoundSwitch />
      <StreamState state={state}>
        {state === 'stale'
          ? text('staff.stale', { at: instant(lastNewsAt, 'time') })
          : text(`staff.${state}`)}
      </StreamState>
    </div>
  );
}
