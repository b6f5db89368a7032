import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { OrderStatus } from '@/api/types';
import { useSnapshots } from '@/features/live/api/useSnapshots';
import { shopQuery } from '@/features/shop/api/getShop';
import { useFormat } from '@/shared/format/useFormat';
import { useTimeZone } from '@/shared/format/zone';
import { reloadIfServed } from '@/shared/reload';
import { useAwake } from '@/shared/ui/useAwake';
import { useOnline } from '@/shared/ui/useOnline';
import { usePageTitle } from '@/shared/ui/usePageTitle';
import { DISPLAY, parseBoard, type Board } from '../api/board';
import { isTimeToReload } from '../api/night';
import { keepPairing, keptPairing, pairingIn } from '../api/pairing';
import { useText } from '../texts';
import { AdmissionPanel } from './AdmissionPanel';
import { Numbers } from './Numbers';
import classes from './Display.module.css';

/** So many numbers fit at their full size, even with three digits. */
const ROOMY = 14;

const NIGHT_WATCH_MS = 10 * 60_000;

/** The secret of the address goes out of it, onto the device. */
function usePairing(): string | undefined {
  const search = useSearch();
  const [, navigate] = useLocation();
  const [secret] = useState(() => pairingIn(search) ?? keptPairing());
  useEffect(() => {
    const given = pairingIn(search);
    if (given !== undefined) {
      keepPairing(given);
      navigate('/display', { replace: true });
    }
  }, [search, navigate]);
  return secret;
}

/** A screen stands for months: each night it takes over the page as the shop has it by then. */
function useNightlyReload(): void {
  const timeZone = useTimeZone();
  const [startedAt] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      if (isTimeToReload(startedAt, Date.now(), timeZone)) {
        void reloadIfServed();
      }
    }, NIGHT_WATCH_MS);
    return () => {
      clearInterval(timer);
    };
  }, [startedAt, timeZone]);
}

function Queue({ board }: { board: Board }) {
  const text = useText();
  // What is not paid may never come.
  const inState = (wanted: OrderStatus) => board.waiting.filter(({ status }) => status === wanted);
  const isCrowded = board.ready.length + board.waiting.length > ROOMY;
  const minutes = Math.ceil(board.estimatedWaitSeconds / 60);
  return (
    <div className={classes.queue} data-crowded={isCrowded || undefined}>
      <Numbers
        title={text('display.ready')}
        entries={board.ready}
        kind="ready"
        most={8}
        keeps="newest"
      />
      <Numbers
        title={text('display.preparing')}
        entries={inState('PREPARING')}
        kind="preparing"
        most={8}
      />
      <Numbers
        title={text('display.queue')}
        entries={inState('PAYMENT_APPROVED')}
        kind="queue"
        most={14}
      />
      <div className={classes.foot}>
        {board.finished.length > 0 && (
          <Numbers
            title={text('display.finished')}
            entries={board.finished}
            kind="finished"
            most={6}
          />
        )}
        {board.open && (
          <p className={classes.wait} data-testid="estimated-wait">
            {text('display.wait', { minutes })}
          </p>
        )}
      </div>
    </div>
  );
}

/** The wall screen: what lets people order, and the queue as numbers. Nobody is there to press anything. */
export function DisplayPage({ tools }: { tools?: ReactNode }) {
  const text = useText();
  const { instant } = useFormat();
  const isOnline = useOnline();
  const { data: shop } = useQuery(shopQuery);
  const secret = usePairing();
  usePageTitle(text('display.title'));
  useNightlyReload();
  useAwake();
  const query = secret === undefined ? '' : `?pairing=${encodeURIComponent(secret)}`;
  const { value, state, lastNewsAt } = useSnapshots({
    address: `${DISPLAY}/stream${query}`,
    event: 'board',
    parse: parseBoard,
  });
  const isLost = !isOnline || state === 'stale' || state === 'reconnecting';
  return (
    <main className={classes.display} data-testid="display" data-state={isLost ? 'lost' : state}>
      <h1 className="cafe-hidden">{text('display.title')}</h1>
      <aside className={classes.aside}>
        <p className={classes.shop}>{shop?.name ?? text('app.name')}</p>
        {value === undefined ? (
          <p className={classes.none} role="status">
            {text('display.connecting')}
          </p>
        ) : (
          <AdmissionPanel board={value} />
        )}
        <div className={classes.tools}>{tools}</div>
      </aside>
      {value !== undefined && <Queue board={value} />}
      {isLost && value !== undefined && (
        <p className={classes.lost} role="status" data-testid="display-lost">
          {text('display.lost', { at: instant(lastNewsAt, 'time') })}
        </p>
      )}
    </main>
  );
}
