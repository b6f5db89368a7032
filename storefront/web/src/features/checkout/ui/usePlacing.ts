import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Order } from '@/api/types';
import { openAttempt, type Attempt } from '../api/attempt';
import { isLost, usePlaceOrder } from '../api/placeOrder';

/**
 * `sending`: the first time. `confirming`: again, for the answer was lost. `unanswered`: nobody answers; whether the
 * order was placed is still not known. `refused`: it was not placed.
 */
export type Placing = 'idle' | 'sending' | 'confirming' | 'unanswered' | 'refused' | 'placed';

interface PlacingListener {
  onPlaced: (order: Order, attempt: Attempt) => void;
  onRefused: (error: unknown) => void;
}

/** Places an order once, whatever happens to its answer; goes on with what was sent before the page was loaded. */
export function usePlacing({ onPlaced, onRefused }: PlacingListener) {
  const { mutate, reset, isPending, isSuccess, error, failureCount, variables } = usePlaceOrder();
  const [resumed, setResumed] = useState(() => openAttempt());
  const isSent = useRef(false);

  const send = (attempt: Attempt) => {
    if (isSent.current) {
      return; // A second click is not a second order.
    }
    isSent.current = true;
    mutate(attempt, {
      onSuccess: (order) => {
        onPlaced(order, attempt);
      },
      onError: (failure) => {
        isSent.current = false;
        setResumed(undefined);
        if (!isLost(failure)) {
          onRefused(failure);
        }
      },
    });
  };

  const giveUp = () => {
    setResumed(undefined);
    reset();
  };

  const resume = useEffectEvent(() => {
    if (resumed !== undefined) {
      send(resumed);
    }
  });
  useEffect(() => {
    resume();
  }, []);

  const state = (): Placing => {
    if (isSuccess) {
      return 'placed';
    }
    if (isPending) {
      return failureCount > 0 || variables === resumed ? 'confirming' : 'sending';
    }
    if (error !== null) {
      return isLost(error) ? 'unanswered' : 'refused';
    }
    return resumed === undefined ? 'idle' : 'confirming';
  };

  return { state: state(), send, giveUp, error, attempt: variables ?? resumed };
}
