import { screen, waitFor } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useFormat } from '@/shared/format/useFormat';
import { learnTimeZone } from '@/shared/format/zone';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { shopQuery } from './getShop';

function Clock() {
  useQuery(shopQuery);
  return <time>{useFormat().instant('2026-05-02T12:00:00Z', 'time')}</time>;
}

const shopIn = (timeZone: unknown) =>
  http.get('*/api/shop', () =>
    HttpResponse.json({ name: 'Cafezinho', timeZone, open: true, deliveryAreas: [] }),
  );

describe('the time zone', () => {
  afterEach(() => {
    learnTimeZone('America/Sao_Paulo');
  });

  it('is the one that the shop says, at once and on the next visit before it is heard', async () => {
    server.use(shopIn('America/Manaus'));
    renderPage(<Clock />);
    expect(screen.getByText('09:00')).toBeVisible();
    expect(await screen.findByText('08:00')).toBeVisible();

    vi.resetModules();
    const { useTimeZone } = await import('@/shared/format/zone');
    function Zone() {
      return <p>{useTimeZone()}</p>;
    }
    renderPage(<Zone />);
    expect(screen.getByText('America/Manaus')).toBeVisible();
  });

  it.each([undefined, 'Atlantis/Capital', '', 3])('is no such as %o', async (timeZone) => {
    const asked = vi.fn();
    server.use(shopIn(timeZone));
    server.events.on('response:mocked', asked);
    renderPage(<Clock />);
    await waitFor(() => {
      expect(asked).toHaveBeenCalled();
    });
    expect(screen.getByText('09:00')).toBeVisible();
    expect(localStorage.getItem('cafezinho.time-zone')).toBeNull();
    server.events.removeAllListeners();
  });
});
