import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aQueueOrder } from '@/testing/queue';
import { server } from '@/testing/server';
import { createQueueActions, TRUSTED_MS } from './actions';

const at = (seconds: number) => new Date(Date.UTC(2026, 4, 2, 12, 0, seconds)).toISOString();
const waiting = aQueueOrder({ id: 'a', statusSince: at(0) });
const claimed = { ...waiting, status: 'PREPARING', statusSince: at(5), claimedBy: 'Ana' } as const;

/** The queue with one order in it, and a shop that lets it be claimed. */
function counter() {
  server.use(http.post('*/api/counter/orders/:id/claim', () => HttpResponse.json(claimed)));
  const actions = createQueueActions();
  actions.settle([waiting]);
  const claim = async () => {
    const done = new Promise<void>((resolve) => {
      actions.onSuccess(resolve);
    });
    actions.take(waiting, 'claim');
    return done;
  };
  return { actions, claim };
}

describe('what was answered to a step', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is shown until the queue shows it', async () => {
    const { actions, claim } = counter();
    await claim();
    expect(actions.moved.get().a).toMatchObject({ status: 'PREPARING', claimedBy: 'Ana' });
    actions.settle([waiting, aQueueOrder({ id: 'b' })]);
    expect(actions.moved.get().a).toBeDefined();
    actions.settle([claimed]);
    expect(actions.moved.get()).toEqual({});
  });

  it.each([
    ['a later step', { ...claimed, status: 'READY', statusSince: at(5) } as const],
    ['what came after it', { ...waiting, statusSince: at(6) }],
  ])('gives way to %s', async (_, order) => {
    const { actions, claim } = counter();
    await claim();
    actions.settle([order]);
    expect(actions.moved.get()).toEqual({});
  });

  it.each([
    ['the same', [claimed]],
    ['a later step', [{ ...claimed, status: 'READY' } as const]],
    ['that the order has left', []],
  ])('is not shown where the queue has told %s before', async (_, orders) => {
    const { actions, claim } = counter();
    const done = claim();
    actions.settle(orders);
    await done;
    expect(actions.moved.get()).toEqual({});
  });

  it('is believed for a few seconds at most', async () => {
    const { actions, claim } = counter();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await claim();
    vi.advanceTimersByTime(TRUSTED_MS - 1);
    expect(actions.moved.get().a).toBeDefined();
    vi.advanceTimersByTime(1);
    expect(actions.moved.get()).toEqual({});
  });
});
