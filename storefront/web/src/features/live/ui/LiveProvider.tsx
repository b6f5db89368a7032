import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { onSessionChange } from '@/shared/session/session';
import { mayNotify, notify } from '@/shared/notify/notify';
import { showToast } from '@/shared/ui/toast';
import { applyLive, refreshOrders } from '../api/cache';
import { connectLive } from '../api/connect';
import type { Move } from '../api/follow';
import type { LiveMessage, LiveState } from '../api/messages';
import { isBad, movedText } from '../api/moved';
import { useText } from '../texts';

interface Live {
  state: LiveState;
  lastNewsAt: number;
}

const START: Live = { state: 'connecting', lastNewsAt: Date.now() };
const LiveContext = createContext(START);

export function useLive(): Live {
  return use(LiveContext);
}

/** Keeps the page live, and tells of what moves. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [live, setLive] = useState(START);
  const queryClient = useQueryClient();
  const text = useText();
  const [path, navigate] = useLocation();

  const tellMove = useEffectEvent((move: Move) => {
    const moved = movedText(move);
    const { id, number } = move.order;
    const href = `/orders/${id}`;
    if (moved === undefined) {
      return;
    }
    const title = text('live.order', { number });
    if (document.visibilityState === 'hidden') {
      notify({ title, body: text(moved), href, tag: id });
    } else if (path !== href) {
      showToast({
        id: `order-${id}`,
        title,
        text: text(moved),
        tone: isBad(move.order) ? 'bad' : 'good',
        action: {
          label: text('live.open'),
          onAction: () => {
            navigate(href);
          },
        },
      });
    }
  });

  useEffect(() => {
    let wasLive = false;
    const hear = (message: LiveMessage) => {
      if (message.kind === 'state') {
        setLive({ state: message.state, lastNewsAt: message.lastNewsAt });
        if (message.state === 'live' && !wasLive) {
          wasLive = true;
          void refreshOrders(queryClient);
        }
      }
      void applyLive(queryClient, message, {
        isTelling: () => document.visibilityState === 'visible' || mayNotify(),
        onMove: (move) => {
          tellMove(move);
        },
      });
    };
    const connection = connectLive(hear);
    const forget = onSessionChange(() => {
      connection.sessionChanged();
      void queryClient.invalidateQueries();
    });
    return () => {
      forget();
      connection.close();
    };
  }, [queryClient]);

  return <LiveContext value={live}>{children}</LiveContext>;
}
