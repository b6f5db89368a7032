import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { WhoIsHere } from './WhoIsHere';

describe('the person in the head of the page', () => {
  it('is named, and can sign out', async () => {
    let isOut = false;
    server.use(
      http.get('*/api/me', () =>
        HttpResponse.json({ name: 'Bia', role: 'STAFF', page: '/staff', roles: ['STAFF'] }),
      ),
      http.post('*/logout', () => {
        isOut = true;
        return new HttpResponse(null, { status: 204 });
      }),
    );
    const { user } = renderPage(<WhoIsHere />);
    await user.click(await screen.findByRole('button', { name: 'Sair (Bia)' }));
    await waitFor(() => {
      expect(screen.queryByRole('button')).toBeNull();
    });
    expect(isOut).toBe(true);
  });

  it('is nobody when the sign-in has ended', async () => {
    let asked = 0;
    server.use(
      http.get('*/api/me', () => {
        asked++;
        return HttpResponse.json({ roles: [] });
      }),
    );
    renderPage(<WhoIsHere />);
    await waitFor(() => {
      expect(asked).toBe(1);
    });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
