import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { learnServerTime } from '@/shared/format/serverTime';
import { setOnline } from '@/testing/browser';
import { FakeSource } from '@/testing/FakeSource';
import { renderPage } from '@/testing/render';
import { isTimeToReload } from '../api/night';
import type { Board, BoardEntry } from '../api/board';
import { DisplayPage } from './DisplayPage';

const NOW = Date.parse('2026-05-02T12:00:00Z');
const inSeconds = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();
const entry = (number: number, status: BoardEntry['status']): BoardEntry => ({
  number,
  status,
  since: inSeconds(-60),
});
const admission = {
  code: 'k7',
  url: 'http://cafe.example/?admission=k7',
  remaining: 7,
  expiresAt: inSeconds(192),
};
const board: Board = {
  open: true,
  admission,
  waiting: [entry(44, 'PREPARING'), entry(45, 'PAYMENT_APPROVED'), entry(46, 'AWAITING_PAYMENT')],
  ready: [entry(41, 'READY')],
  finished: [entry(40, 'PICKED_UP')],
  estimatedWaitSeconds: 330,
};

function show(changes: Partial<Record<keyof Board, unknown>> = {}) {
  act(() => {
    FakeSource.last().open();
    FakeSource.last().send('board', JSON.stringify({ ...board, ...changes }));
  });
}

function open(path = '/display?pairing=s3cret') {
  return renderPage(<DisplayPage />, { path });
}

const numbers = (kind: string) =>
  within(screen.getByTestId(`board-${kind}`))
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the display', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    FakeSource.all = [];
    vi.stubGlobal('EventSource', FakeSource);
    learnServerTime(new Date().toISOString());
  });

  afterEach(() => {
    vi.useRealTimers();
    setOnline(true);
    learnServerTime(new Date().toISOString());
    vi.unstubAllGlobals();
  });

  it('shows what comes, what is ready and what was picked up, and nothing that is not paid', () => {
    open();
    show();
    expect(['ready', 'preparing', 'queue', 'finished'].map(numbers)).toEqual([
      ['41'],
      ['44'],
      ['45'],
      ['40'],
    ]);
    expect(screen.getByTestId('estimated-wait').textContent).toBe('Espera: cerca de 6 minutos');
  });

  it('shows the code with the time and the drinks that are left', () => {
    open();
    show();
    expect(screen.getByTestId('admission-qr').dataset.url).toBe(admission.url);
    expect(screen.getByRole('img', { name: 'Código para pedir pelo celular' })).toBeVisible();
    expect(screen.getByTestId('admission-drinks').textContent).toContain('7 bebidas');
    expect(screen.getByTestId('admission-time').textContent).toBe('3:12');
  });

  it('goes by the clock of the shop and not by its own', () => {
    open();
    show({ admission: { ...admission, expiresAt: inSeconds(3600 + 100) } });
    act(() => {
      FakeSource.last().send('ping', JSON.stringify({ at: inSeconds(3600) }));
    });
    expect(screen.getByTestId('admission-time').textContent).toBe('1:40');
  });

  it('hides a code that is used up, and shows the next one', () => {
    open();
    show({ admission: { ...admission, remaining: 0 } });
    expect(screen.queryByTestId('admission-qr')).toBeNull();
    expect(screen.getByTestId('used-up')).toBeVisible();
    show();
    expect(screen.getByTestId('admission-qr')).toBeVisible();
  });

  it('hides a code that the shop takes no more, though it hears nothing', () => {
    open();
    show({ admission: { ...admission, expiresAt: inSeconds(-19) } });
    expect(screen.getByTestId('admission-qr')).toBeVisible();
    show({ admission: { ...admission, expiresAt: inSeconds(-21) } });
    expect(screen.queryByTestId('admission-qr')).toBeNull();
    expect(screen.queryByTestId('used-up')).toBeNull();
    expect(screen.getByTestId('expired').textContent).toContain('não vale mais');
  });

  it('is paired once: the secret goes out of the address and stays on the device', () => {
    const { history, unmount } = open();
    expect(FakeSource.last().url).toBe('/api/counter/display/stream?pairing=s3cret');
    expect(history.at(-1)).toBe('/display');
    expect(FakeSource.all).toHaveLength(1);
    unmount();
    open('/display');
    expect(FakeSource.last().url).toBe('/api/counter/display/stream?pairing=s3cret');
  });

  it('says how to pair it where it may not show the code', () => {
    open('/display');
    expect(FakeSource.last().url).toBe('/api/counter/display/stream');
    show({ admission: undefined });
    expect(screen.getByTestId('unpaired').textContent).toContain('Nova tela');
    expect(numbers('ready')).toEqual(['41']);
  });

  it.each([
    ['http://localhost:8080/?admission=k7', true],
    ['http://127.0.0.1:8080/?admission=k7', true],
    ['http://192.168.0.10:8080/?admission=k7', false],
  ])('says of %s whether phones can follow it', (url, isWarned) => {
    open();
    show({ admission: { ...admission, url } });
    expect(screen.queryByTestId('local-address') !== null).toBe(isWarned);
  });

  it('says that the counter is closed', () => {
    open();
    show({ open: false });
    expect(screen.getByTestId('counter-closed')).toBeVisible();
    expect(screen.queryByTestId('admission-qr')).toBeNull();
    expect(numbers('ready')).toEqual(['41']);
  });

  it('tells that it has lost the shop, keeps trying, and comes back by itself', () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: NOW });
    open();
    show();
    for (let failures = 1; failures < 8; failures += 1) {
      act(() => {
        FakeSource.last().fail(2);
      });
      expect(screen.getByTestId('display-lost')).toBeVisible();
      act(() => {
        vi.advanceTimersByTime(15_000);
      });
      expect(FakeSource.all.length).toBeGreaterThan(failures);
    }
    show({ ready: [entry(50, 'READY')] });
    expect(screen.queryByTestId('display-lost')).toBeNull();
    expect(numbers('ready')).toEqual(['50']);
    act(() => {
      setOnline(false);
    });
    expect(screen.getByTestId('display-lost')).toBeVisible();
    expect(numbers('ready')).toEqual(['50']);
  });

  it('shows as many as fit, and counts the others', () => {
    open();
    const many = (length: number, status: BoardEntry['status']) =>
      Array.from({ length }, (_, i) => entry(i + 1, status));
    show({ ready: many(13, 'READY'), waiting: many(13, 'PREPARING') });
    expect(numbers('ready')).toEqual(['+ 5', '6', '7', '8', '9', '10', '11', '12', '13']);
    expect(numbers('preparing')).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '+ 5']);
  });

  it('is loaded anew in the shop’s night, and not again in the same', () => {
    const day = Date.parse('2026-05-02T12:00:00Z');
    const night = Date.parse('2026-05-03T07:05:00Z');
    const zone = 'America/Sao_Paulo';
    expect(isTimeToReload(day, night, zone)).toBe(true);
    expect(isTimeToReload(day, night - 3_600_000, zone)).toBe(false);
    expect(isTimeToReload(night, night + 600_000, zone)).toBe(false);
  });
});
