import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { isApiError } from '@/api/problem';
import { meQuery } from '@/features/sign-in/api/me';
import { useFormat } from '@/shared/format/useFormat';
import { useProblemText } from '@/shared/i18n/problemText';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import { useStore } from '@/shared/ui/store';
import { showToast } from '@/shared/ui/toast';
import { useAwake } from '@/shared/ui/useAwake';
import { useOnline } from '@/shared/ui/useOnline';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { createQueueActions, type Failure, type QueueActions } from './actions';
import { wakeSound } from './chime';
import { columnOf } from '../api/queue';
import type { QueueOrder } from '../api/types';
import { useText } from '../texts';
import { Board } from './Board';
import { CancelDialog } from './CancelDialog';
import { SignIn } from './SignIn';
import { StaffBar } from './StaffBar';
import { StaffTools } from './StaffTools';
import { useQueue, type Access } from './useQueue';
import classes from './Staff.module.css';

/** What was tapped and can still be taken back is sent when nobody is there any more to take it back. */
function useFlushOnLeave(actions: QueueActions): void {
  useEffect(() => {
    const leave = () => {
      actions.deferred.flush();
    };
    const hide = () => {
      if (document.visibilityState === 'hidden') {
        leave();
      }
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
      leave();
    };
  }, [actions]);
}

function useSoundOnTouch(): void {
  useEffect(() => {
    const events = ['pointerdown', 'keydown'] as const;
    events.forEach((name) => {
      window.addEventListener(name, wakeSound, { passive: true });
    });
    return () => {
      events.forEach((name) => {
        window.removeEventListener(name, wakeSound);
      });
    };
  }, []);
}

/** What to say of a step that was refused: most often somebody else was faster. */
function useFailureText() {
  const text = useText();
  const problemText = useProblemText();
  return ({ error, claimedBy }: Failure, me: string | undefined, access: Access | undefined) => {
    if (access === 'signed-out') {
      return text('failed.signedOut');
    }
    const isMine =
      isApiError(error, '/problems/already-claimed') &&
      me !== undefined &&
      (error.problem.claimedBy ?? claimedBy) === me;
    return isMine ? text('failed.claimedByYou') : problemText(error);
  };
}

export function StaffPage() {
  const text = useText();
  const { instant } = useFormat();
  const [actions] = useState(createQueueActions);
  const queue = useQueue(actions);
  const { data: me } = useQuery(meQuery);
  const isOnline = useOnline();
  const failureText = useFailureText();
  const [cancelling, setCancelling] = useState<QueueOrder>();
  const busy = useStore(actions.busy);
  const { orders, access, learnAccess } = queue;
  const waiting = orders?.filter((order) => columnOf(order) === 'queue').length ?? 0;
  usePageTitle(waiting === 0 ? text('staff.title') : text('staff.waiting', { count: waiting }));
  useFlushOnLeave(actions);
  useSoundOnTouch();
  useAwake();

  const fail = useEffectEvent(async (failure: Failure) => {
    const learned = await learnAccess(failure.error);
    showToast({
      id: `failed-${failure.id}`,
      title: text('failed.title', { number: failure.number }),
      text: failureText(failure, me?.name, learned),
      tone: 'bad',
    });
  });
  useEffect(
    () =>
      actions.onFailure((failure) => {
        void fail(failure);
      }),
    [actions],
  );

  const tellFailure = (error: unknown) => {
    void learnAccess(error);
  };
  const cancel = async (order: QueueOrder, reason: string) => {
    const isDone = await actions.cancel(order, reason);
    setCancelling(undefined);
    if (isDone) {
      showToast({
        id: `cancelled-${order.id}`,
        text: text('cancel.done', { number: order.number }),
      });
    }
  };

  if (access !== 'open' && orders === undefined) {
    return <SignIn access={access} level={1} />;
  }
  const isStale = !isOnline || queue.state === 'stale';
  const state = isOnline ? queue.state : 'stale';
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <div>
          <h1 className={classes.title}>{text('staff.title')}</h1>
          {me?.name !== undefined && (
            <p className={classes.shift}>{text('staff.signedInAs', { name: me.name })}</p>
          )}
        </div>
        <StaffBar live={{ state, lastNewsAt: queue.lastNewsAt }} onFailure={tellFailure} />
      </div>
      <StaffTools onFailure={tellFailure} />
      {access !== 'open' && <SignIn access={access} level={2} />}
      {access === 'open' && isStale && (
        <p className={classes.notice} role="alert" data-testid="staff-stale">
          {text('staff.staleText', { at: instant(queue.lastNewsAt, 'time') })}
        </p>
      )}
      {orders === undefined ? (
        <PageSkeleton shape="cards" />
      ) : (
        <Board orders={orders} actions={actions} me={me?.name} onCancel={setCancelling} />
      )}
      {cancelling !== undefined && (
        <CancelDialog
          order={cancelling}
          isPending={busy.has(cancelling.id)}
          onClose={() => {
            setCancelling(undefined);
          }}
          onConfirm={(reason) => void cancel(cancelling, reason)}
        />
      )}
    </div>
  );
}
