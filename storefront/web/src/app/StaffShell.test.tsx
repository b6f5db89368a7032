import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { rememberSignedIn } from '@/features/sign-in/api/hasSignedIn';
import { renderPage } from '@/testing/render';
import { server } from '@/testing/server';
import { StaffShell } from './StaffShell';

describe('what surrounds the staff’s page', () => {
  it('says who is here, and leads out to where the next person signs in', async () => {
    server.use(
      http.get('*/api/me', () => HttpResponse.json({ name: 'Bia', roles: ['STAFF'] })),
      http.post('*/logout', () => new HttpResponse(null, { status: 204 })),
    );
    rememberSignedIn(true);
    const { user, history } = renderPage(<StaffShell>queue</StaffShell>, {
      path: '/staff',
      isWhole: true,
    });
    await user.click(await screen.findByRole('button', { name: 'Sair (Bia)' }));
    await waitFor(() => {
      expect(history.at(-1)).toBe('/login?next=%2Fstaff');
    });
  });
});
