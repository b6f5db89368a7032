import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { AdmissionBanner } from './AdmissionBanner';

const board = { open: true, waiting: [], ready: [], finished: [], estimatedWaitSeconds: 0 };

function open(answer: object) {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/counter/display', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('admission'));
      return HttpResponse.json({ ...board, ...answer });
    }),
  );
  renderPage(<AdmissionBanner code="k7" />);
  return asked;
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

describe('the banner after the scan', () => {
  it('says that the shopper is at the counter, and what is left of the code', async () => {
    const asked = open({ admission: admission(7, 192) });
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
