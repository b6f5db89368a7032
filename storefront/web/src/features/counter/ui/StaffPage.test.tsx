import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setOnline } from '@/testing/browser';
import { FakeSource } from '@/testing/FakeSource';
import { aQueueOrder } from '@/testing/queue';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import type { QueueOrder } from '../api/types';
import * as chimes from './chime';
import { UNDO_MS } from './deferred';
import { StaffPage } from './StaffPage';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const waiting = aQueueOrder({ id: 'a', number: 41 });
const preparing = aQueueOrder({ id: 'b', number: 42, status: 'PREPARING', claimedBy: 'Ana' });
const ready = aQueueOrder({ id: 'c', number: 43, status: 'READY', claimedBy: 'Bia' });

/** What the page has asked for, and what the shop answers. */
function steps(answer?: () => Response) {
  const heard: string[] = [];
  const hear = async ({
    request,
    params,
  }: {
    request: Request;
    params: Record<string, unknown>;
  }) => {
    const body = await request.text();
    heard.push(`${String(params.id)} ${String(params.step)} ${body}`.trim());
    const status = { claim: 'PREPARING', ready: 'READY', 'picked-up': 'PICKED_UP' }[
      String(params.step)
    ];
    return answer?.() ?? HttpResponse.json({ id: params.id, number: 1, status, claimedBy: 'Ana' });
  };
  server.use(http.post('*/api/counter/orders/:id/:step', hear));
  return heard;
}

/** Who is at this browser, as `/api/me` tells it. */
function isHere(me: object) {
  server.use(http.get('*/api/me', () => HttpResponse.json(me)));
}

const letIn = () => {
  act(() => {
    FakeSource.last().open();
  });
};

function queue(...orders: QueueOrder[]) {
  act(() => {
    FakeSource.last().send('queue', JSON.stringify(orders));
  });
}

async function open(...orders: QueueOrder[]) {
  const page = renderPage(<StaffPage />, { path: '/staff' });
  await screen.findByText('Turno de Ana');
  letIn();
  queue(...orders);
  return page;
}

const column = (name: string) => within(screen.getByTestId(`column-${name}`));
const numbers = (name: string) =>
  column(name)
    .queryAllByRole('heading', { level: 3 })
    .map(({ textContent }) => Number(/\d+$/.exec(textContent)?.[0]));

describe('the staff’s page', () => {
  beforeEach(() => {
    FakeSource.all = [];
    vi.stubGlobal('EventSource', FakeSource);
    server.use(
      http.get('*/api/me', () => HttpResponse.json({ name: 'Ana', roles: ['STAFF'] })),
      http.get('*/api/counter/queue', () => HttpResponse.json([])),
    );
  });

  afterEach(() => {
    vi.useRealTimers();
    setOnline(true);
    vi.unstubAllGlobals();
  });

  it('shows the orders by what is to be done with them, from a stream of its own', async () => {
    await open(waiting, preparing, ready);
    expect(FakeSource.last().url).toBe('/api/counter/queue/stream');
    expect(['queue', 'preparing', 'ready'].map(numbers)).toEqual([[41], [42], [43]]);
    expect(column('preparing').getByText('Com você')).toBeVisible();
    expect(column('ready').getByText('Com Bia')).toBeVisible();
    expect(document.title).toBe('1 na fila · Cafezinho');
    queue({ ...waiting, status: 'PREPARING' }, { ...preparing, status: 'PICKED_UP' });
    expect(['queue', 'preparing', 'ready'].map(numbers)).toEqual([[], [41], []]);
    expect(column('queue').getByText(/Ninguém espera/)).toBeVisible();
  });

  it('shows what was chosen and wished, and says in words how long an order waits', async () => {
    await open({
      ...waiting,
      since: ago(9),
      lines: [
        {
          sku: 'cappuccino',
          name: 'Cappuccino',
          quantity: 2,
          options: [{ id: 'g', name: 'Grande' }],
          note: 'bem quente',
        },
      ],
    });
    const card = screen.getByTestId('queue-a');
    expect(card.textContent).toContain('2 ×CappuccinoGrandeObservação: “bem quente”');
    expect(card.textContent).toContain('há 9 min · atrasado');
    expect(card.dataset.age).toBe('late');
  });

  it('counts the minutes of what is ready from the moment it was', async () => {
    await open({ ...ready, since: ago(30), statusSince: ago(1) });
    expect(screen.getByTestId('queue-c').textContent).toContain('há 1 min');
    expect(screen.getByTestId('queue-c').dataset.age).toBe('fresh');
  });

  it('claims at once, and shows it before the queue does', async () => {
    const heard = steps();
    const { user } = await open(waiting);
    await user.click(screen.getByTestId('claim-a'));
    await waitFor(() => {
      expect(numbers('preparing')).toEqual([41]);
    });
    expect(heard).toEqual(['a claim']);
    expect(column('preparing').getByText('Com você')).toBeVisible();
  });

  it('says who was faster', async () => {
    steps(() => problem(409, 'already-claimed', { claimedBy: 'Bia' }));
    const { user } = await open(waiting);
    await user.click(screen.getByTestId('claim-a'));
    const toast = await screen.findByTestId('toast');
    expect(toast.textContent).toContain('O pedido nº 41 não mudou');
    expect(toast.textContent).toContain('Este pedido já está com Bia.');
    expect(numbers('queue')).toEqual([41]);
  });

  it.each([
    ['already-claimed', { claimedBy: 'Ana' }, 'Você já está preparando este pedido.'],
    ['not-in-queue', {}, 'Este pedido não está mais na fila.'],
    ['not-claimed', {}, 'Ninguém assumiu este pedido ainda.'],
    ['already-ready', {}, 'Este pedido já está pronto.'],
    ['not-ready', {}, 'Este pedido ainda não está pronto.'],
    ['not-for-the-counter', {}, 'Este pedido é para entrega.'],
    ['not-to-be-sent', {}, 'Este pedido é para retirada no balcão.'],
  ])('says why a step was refused: %s', async (type, fields, words) => {
    steps(() => problem(409, type, fields));
    const { user } = await open(waiting);
    await user.click(screen.getByTestId('claim-a'));
    expect((await screen.findByTestId('toast')).textContent).toContain(words);
  });

  it('names the order of a step that was refused though it has left the queue', async () => {
    const shop = new EventTarget();
    const refusal = new Promise((resolve) => {
      shop.addEventListener('refuses', resolve);
    });
    server.use(
      http.post('*/api/counter/orders/:id/:step', async () => {
        await refusal;
        return problem(409, 'not-in-queue');
      }),
    );
    const { user } = await open(waiting);
    await user.click(screen.getByTestId('claim-a'));
    queue();
    shop.dispatchEvent(new Event('refuses'));
    expect((await screen.findByTestId('toast')).textContent).toContain('O pedido nº 41 não mudou');
  });

  it('sends “ready” after three seconds, and not before', async () => {
    const heard = steps();
    await open(preparing);
    vi.useFakeTimers();
    fireEvent.click(screen.getByTestId('ready-b'));
    expect(screen.getByText('Marcado como pronto')).toBeVisible();
    act(() => {
      vi.advanceTimersByTime(UNDO_MS - 1);
    });
    expect(screen.getByTestId('undo-b')).toBeVisible();
    act(() => {
      vi.advanceTimersByTime(1);
    });
    vi.useRealTimers();
    await waitFor(() => {
      expect(heard).toEqual(['b ready']);
    });
    await waitFor(() => {
      expect(numbers('ready')).toEqual([42]);
    });
  });

  it('sends nothing that was taken back', async () => {
    const heard = steps();
    await open(ready);
    vi.useFakeTimers();
    fireEvent.click(screen.getByTestId('picked-up-c'));
    fireEvent.click(screen.getByTestId('undo-c'));
    act(() => {
      vi.advanceTimersByTime(10 * UNDO_MS);
    });
    vi.useRealTimers();
    expect(screen.getByTestId('picked-up-c')).toBeVisible();
    expect(heard).toEqual([]);
  });

  it('sends what can still be taken back at once when the page is left, to its end', async () => {
    const heard = steps();
    const keepalive: boolean[] = [];
    server.events.on('request:start', ({ request }) => {
      keepalive.push(request.keepalive);
    });
    const { user, unmount } = await open(preparing);
    keepalive.length = 0;
    await user.click(screen.getByTestId('ready-b'));
    expect(heard).toEqual([]);
    unmount();
    await waitFor(() => {
      expect(heard).toEqual(['b ready']);
    });
    expect(keepalive).toEqual([true]);
    server.events.removeAllListeners();
  });

  it('asks before it cancels, and for the reason', async () => {
    const heard = steps();
    const { user } = await open(preparing);
    await user.click(screen.getByTestId('cancel-b'));
    expect(screen.getByText('Cancelar o pedido nº 42?')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Manter o pedido' }));
    expect(heard).toEqual([]);
    await user.click(screen.getByTestId('cancel-b'));
    await user.type(screen.getByTestId('cancel-reason'), '  Acabou o leite ');
    await user.click(screen.getByTestId('confirm-cancel'));
    expect(await screen.findByText('O pedido nº 42 foi cancelado.')).toBeVisible();
    expect(heard).toEqual(['b cancel {"reason":"Acabou o leite"}']);
  });

  it('sends what is to be delivered, instead of handing it over', async () => {
    const address = { street: 'Rua A, 1', city: 'Santos', state: 'SP', postalCode: '11000-000' };
    await open({
      ...preparing,
      fulfilment: 'DELIVERY',
      recipient: { name: 'Davi', address },
    });
    expect(screen.getByText('Davi').parentElement?.textContent).toBe('Davi · Rua A, 1');
    expect(screen.getByText('Para entregar')).toBeVisible();
    expect(screen.getByTestId('sent-b').textContent).toBe('Enviado');
  });

  it('is heard and told when an order arrives, and not at the beginning', async () => {
    const chime = vi.spyOn(chimes, 'chime');
    await open(waiting);
    queue(waiting, preparing);
    expect(chime).not.toHaveBeenCalled();
    queue(waiting, preparing, { ...ready, status: 'PAYMENT_APPROVED' });
    expect(chime).toHaveBeenCalledTimes(1);
    expect(screen.getByTestId('announcer').textContent).toBe('Pedido novo: nº 43');
  });

  it('can be told to be silent, and remembers it', async () => {
    const { user, unmount } = await open();
    await user.click(screen.getByTestId('staff-sound'));
    unmount();
    expect(chimes.sound.get()).toBe(false);
    expect(localStorage.getItem('cafezinho.staff-sound')).toBe('false');
    chimes.switchSound(true);
  });

  it('says that a touch is missing before a new order can be heard', async () => {
    const context = Object.assign(new EventTarget(), {
      state: 'suspended',
      resume: () => {
        context.state = 'running';
        context.dispatchEvent(new Event('statechange'));
        return Promise.resolve();
      },
    });
    vi.stubGlobal('AudioContext', function AudioContext() {
      return context;
    });
    await open();
    expect(screen.getByTestId('sound-needs-touch').textContent).toContain('Toque na tela');
    fireEvent.pointerDown(document.body);
    expect(screen.queryByTestId('sound-needs-touch')).toBeNull();
  });

  it('says that it does not know whether the counter is open, and asks again', async () => {
    server.use(http.get('*/api/shop', () => problem(503, 'shop-updating'), { once: true }));
    const { user } = await open();
    expect((await screen.findByTestId('open-unknown')).textContent).toContain('Não sabemos');
    await user.click(screen.getByRole('button', { name: 'Tentar de novo' }));
    expect(await screen.findByTestId('counter-open')).toBeChecked();
  });

  it('opens and closes the counter', async () => {
    const wanted: unknown[] = [];
    server.use(
      http.put('*/api/counter/shop', async ({ request }) => {
        const body = await request.json();
        wanted.push(body);
        return HttpResponse.json(body);
      }),
    );
    const { user } = await open();
    expect(await screen.findByTestId('counter-open')).toBeChecked();
    await user.click(screen.getByTestId('counter-open'));
    await waitFor(() => {
      expect(screen.getByTestId('counter-open')).not.toBeChecked();
    });
    expect(wanted).toEqual([{ open: false }]);
  });

  it('leads to the sign-in when the session has ended, and keeps what is known', async () => {
    steps(() => problem(403, 'forbidden'));
    const { user } = await open(waiting);
    isHere({ roles: [] });
    await user.click(screen.getByTestId('claim-a'));
    const link = await screen.findByTestId('sign-in');
    expect(link).toHaveAttribute('href', '/login?next=%2Fstaff');
    expect(screen.getByText('Sua sessão acabou')).toBeVisible();
    expect(screen.getByTestId('toast').textContent).toContain('É preciso entrar de novo');
    expect(numbers('queue')).toEqual([41]);
  });

  it('says that the session has ended until a stream is opened anew', async () => {
    steps(() => problem(401, 'unauthorized'));
    const { user } = await open(waiting);
    isHere({ roles: [] });
    const before = FakeSource.last();
    await user.click(screen.getByTestId('claim-a'));
    await screen.findByTestId('sign-in');
    expect(before.close).toHaveBeenCalled();
    expect(FakeSource.last()).not.toBe(before);
    queue(waiting, preparing);
    expect(screen.getByTestId('sign-in')).toBeVisible();
    letIn();
    expect(screen.queryByTestId('sign-in')).toBeNull();
  });

  it('says no more that the session has ended after a step that was taken', async () => {
    let status = 401;
    steps(() =>
      status === 200
        ? HttpResponse.json({ id: 'a', number: 41, status: 'PREPARING' })
        : problem(status, 'unauthorized'),
    );
    const { user } = await open(waiting);
    isHere({ roles: [] });
    await user.click(screen.getByTestId('claim-a'));
    await screen.findByTestId('sign-in');
    status = 200;
    await user.click(screen.getByTestId('claim-a'));
    await waitFor(() => {
      expect(screen.queryByTestId('sign-in')).toBeNull();
    });
  });

  it('sends nobody of the staff to the sign-in for what was refused for another reason', async () => {
    steps(() => problem(403, 'invalid-csrf-token'));
    const { user } = await open(waiting);
    await user.click(screen.getByTestId('claim-a'));
    await screen.findByTestId('toast');
    expect(screen.queryByTestId('sign-in')).toBeNull();
  });

  it.each([
    ['a guest', 401, { roles: [] }, 'Sua sessão acabou'],
    ['a guest, who is told no more', 403, { roles: [] }, 'Sua sessão acabou'],
    ['another person', 403, { name: 'Oto', roles: ['OPERATOR'] }, 'Esta página é da equipe'],
  ])('shows nothing but the sign-in to %s', async (_, status, me, words) => {
    isHere(me);
    server.use(http.get('*/api/counter/queue', () => problem(status, 'x')));
    renderPage(<StaffPage />, { path: '/staff' });
    act(() => {
      FakeSource.last().fail(2);
    });
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByTestId('column-queue')).toBeNull();
  });

  it('says since when there is no news without a network', async () => {
    await open(waiting);
    act(() => {
      setOnline(false);
    });
    expect(screen.getByTestId('live-indicator').dataset.state).toBe('stale');
    expect(screen.getByTestId('staff-stale').textContent).toMatch(/Sem notícias desde \d\d:\d\d/);
    expect(numbers('queue')).toEqual([41]);
  });

  it('is gone through with the arrow keys, and worked with the Enter key', async () => {
    const heard = steps();
    const { user } = await open(waiting, aQueueOrder({ id: 'd', number: 44 }), ready);
    screen.getByTestId('claim-a').focus();
    const focused = async (keys: string) => {
      await user.keyboard(keys);
      return (document.activeElement as HTMLElement).dataset.testid;
    };
    expect(await focused('{ArrowDown}')).toBe('claim-d');
    expect(await focused('{ArrowRight}')).toBe('picked-up-c');
    expect(await focused('{ArrowLeft}')).toBe('claim-a');
    expect(await focused('{ArrowUp}')).toBe('claim-a');
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(heard).toEqual(['a claim']);
    });
  });
});
