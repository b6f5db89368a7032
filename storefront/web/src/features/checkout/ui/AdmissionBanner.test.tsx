import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { learnServerTime } from '@/shared/format/serverTime';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { keepAdmission, keptAdmission, useKeptAdmission } from '../api/admission';
import { AdmissionBanner } from './AdmissionBanner';

const board = { open: true, waiting: [], ready: [], finished: [], estimatedWaitSeconds: 0 };

function Host() {
  const code = useKeptAdmission();
  return code === '' ? null : <AdmissionBanner code={code} />;
}

function open(answer: object, headers: Record<string, string> = {}) {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/counter/display', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('admission'));
      return HttpResponse.json({ ...board, ...answer }, { headers });
    }),
  );
  keepAdmission('?admission=k7');
  return { ...renderPage(<Host />), asked };
}

const admission = (remaining: number, seconds: number) => ({
  code: 'k7',
  url: 'http://cafe.example/?admission=k7',
  remaining,
  expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
});

const says = async (words: RegExp | string) => {
  await waitFor(() => {
    expect(screen.getByTestId('admission-banner').textContent).toMatch(words);
  });
};

const POLL_MS = 10_000;

describe('the banner after the scan', () => {
  afterEach(() => {
    vi.useRealTimers();
    learnServerTime(new Date().toISOString());
  });

  it('goes by the clock of the shop and not by that of the phone', async () => {
    const at = new Date(Date.now() + 3_600_000).toUTCString();
    open({ admission: admission(7, 3_600_000 / 1000 + 100) }, { Date: at });
    await says(/ · 1:(39|40|41)$/);
  });

  it.each([
    ['asks again and again', { admission: admission(7, 192) }, 'Você está no balcão', 1],
    ['asks no more once the code is over', {}, 'não vale mais', 0],
    ['asks no more once it is used up', { admission: admission(0, 100) }, 'acabaram', 0],
  ])('%s', async (_, answer, words, requests) => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { queryClient } = open(answer);
    await screen.findByText(new RegExp(words));
    act(() => {
      vi.advanceTimersByTime(POLL_MS);
    });
    // A request that the interval makes has begun by now, and none that has not can begin.
    expect(queryClient.isFetching()).toBe(requests);
  });

  it('can be closed once it is over, and the code is forgotten', async () => {
    const { user } = open({ admission: admission(0, 100) });
    await says('acabaram');
    await user.click(screen.getByTestId('close-banner'));
    expect(screen.queryByTestId('admission-banner')).toBeNull();
    expect(keptAdmission()).toBe('');
  });

  it('says that the shopper is at the counter, and what is left of the code', async () => {
    const { asked } = open({ admission: admission(7, 192) });
    await says(/^Você está no balcão · 7 bebidas · 3:1\d$/);
    expect(asked).toEqual(['k7']);
  });

  it('tells to hurry while the code is still taken though the screen shows another', async () => {
    open({ admission: admission(1, -5) });
    await says('Você está no balcão · 1 bebida · peça agora');
  });

  it.each([
    ['that the code is over', {}, 'não vale mais'],
    ['that the drinks are used up', { admission: admission(0, 100) }, 'acabaram'],
    ['that the counter is closed', { open: false }, 'fechado'],
  ])('says %s', async (_, answer, words) => {
    open(answer);
    await says(words);
  });
});
