import type { OrderStatus } from '@/api/types';
import { isRecord } from '@/features/live/api/messages';

export const DISPLAY = '/api/counter/display';

export interface BoardEntry {
  number: number;
  status: OrderStatus;
  since: string;
}

/** What lets people order, as long as it is shown. */
export interface Admission {
  code: string;
  url: string;
  /** Drinks that it still admits. */
  remaining: number;
  expiresAt: string;
}

export interface Board {
  open: boolean;
  /** Absent for a screen that is not paired, and while the counter is closed. */
  admission?: Admission;
  waiting: BoardEntry[];
  ready: BoardEntry[];
  finished: BoardEntry[];
  estimatedWaitSeconds: number;
}

function isEntry(value: unknown): value is BoardEntry {
  return isRecord(value) && typeof value.number === 'number' && typeof value.status === 'string';
}

function entries(value: unknown): BoardEntry[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isEntry) : [];
}

function isAdmission(value: unknown): value is Admission {
  return (
    isRecord(value) &&
    ['code', 'url', 'expiresAt'].every((name) => typeof value[name] === 'string') &&
    typeof value.remaining === 'number'
  );
}

/** The board as it was sent; undefined for what is none. */
export function parseBoard(value: unknown): Board | undefined {
  if (!isRecord(value) || typeof value.open !== 'boolean') {
    return undefined;
  }
  const { open, admission, estimatedWaitSeconds } = value;
  return {
    open,
    ...(isAdmission(admission) && { admission }),
    waiting: entries(value.waiting),
    ready: entries(value.ready),
    finished: entries(value.finished),
    estimatedWaitSeconds: typeof estimatedWaitSeconds === 'number' ? estimatedWaitSeconds : 0,
  };
}

/** Whether phones cannot follow the address, for it is each device's own. */
export function isOwnAddress(url: string): boolean {
  try {
    const { hostname } = new URL(url);
    return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
  } catch {
    return true;
  }
}
