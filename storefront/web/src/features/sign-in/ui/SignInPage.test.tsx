import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SignedIn } from '@/api/types';
import { setOnline } from '@/testing/browser';
import { renderPage } from '@/testing/render';
import { problem, server } from '@/testing/server';
import { rememberSignedIn } from '../api/hasSignedIn';
import { SignInPage } from './SignInPage';

const BIA: SignedIn = { name: 'Bia', role: 'STAFF', page: '/staff', roles: ['STAFF'] };

/** A front door at which Bia can sign in; the bodies that it was sent. */
function door(password = 'três cafés') {
  let me: SignedIn = { roles: [] };
  const sent: string[] = [];
  server.use(
    http.get('*/api/me', () => HttpResponse.json(me)),
    http.post('*/login', async ({ request }) => {
      const body = await request.text();
      sent.push(body);
      if (new URLSearchParams(body).get('password') !== password) {
        return problem(401, 'wrong-credentials');
      }
      me = BIA;
      return new HttpResponse(null, { status: 303, headers: { Location: '/staff' } });
    }),
    http.post('*/logout', () => {
      me = { roles: [] };
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return sent;
}

async function open(path = '/login') {
  const page = renderPage(<SignInPage />, { path });
  await screen.findByTestId('login-form');
  const fill = async (username: string, password: string) => {
    const fields = [
      ['login-username', username],
      ['login-password', password],
    ] as const;
    for (const [testId, text] of fields) {
      const input = screen.getByTestId(testId);
      await page.user.clear(input);
      if (text !== '') {
        await page.user.type(input, text);
      }
    }
    await page.user.click(screen.getByTestId('login-submit'));
  };
  return { ...page, fill };
}

const message = () => screen.queryByTestId('login-error')?.textContent;

describe('the page to sign in', () => {
  afterEach(() => {
    vi.useRealTimers();
    setOnline(true);
    rememberSignedIn(false);
  });

  it('lets somebody in, and out again', async () => {
    const sent = door();
    const { user, fill } = await open();
    await fill('Bia', 'três cafés');
    expect(await screen.findByText('Você entrou como Bia. Salão.')).toBeVisible();
    expect(new URLSearchParams(sent[0]).get('username')).toBe('Bia');
    expect(document.activeElement?.textContent).toBe('Você entrou');

    await user.click(screen.getByTestId('sign-out'));
    expect(await screen.findByTestId('login-form')).toBeVisible();
  });

  it('leads back to the page that wanted somebody signed in', async () => {
    door();
    const { fill, history } = await open('/login?next=%2Fstaff');
    await fill('bia', 'três cafés');
    await waitFor(() => {
      expect(history.at(-1)).toBe('/staff');
    });
  });

  it('leads to no other address', async () => {
    door();
    const { fill, history } = await open('/login?next=https%3A%2F%2Fevil.example');
    await fill('bia', 'três cafés');
    expect(await screen.findByTestId('to-staff')).toHaveAttribute('href', '/staff');
    expect(history).toHaveLength(1);
  });

  it('says that name or password is wrong, and is ready for the next try', async () => {
    door();
    const { user, fill } = await open();
    await fill('Bia', 'wrong');
    await waitFor(() => {
      expect(message()).toContain('não confere');
    });
    const password = screen.getByTestId('login-password');
    expect(password).toHaveFocus();
    expect(password).toHaveAccessibleDescription(message());
    await user.keyboard('três cafés{Enter}');
    expect(await screen.findByTestId('signed-in')).toBeVisible();
  });

  it('says so after a form without script, until the next try', async () => {
    door();
    const { fill } = await open('/login?error');
    expect(message()).toContain('não confere');
    await fill('Bia', '');
    expect(message()).toBe('Preencha nome e senha.');
  });

  it('sends nothing that is not filled in', async () => {
    const sent = door();
    const { fill } = await open();
    await fill(' ', 'x');
    expect(message()).toBe('Preencha nome e senha.');
    expect(sent).toEqual([]);
  });

  it('counts the seconds after too many tries, and sends nothing meanwhile', async () => {
    const sent = door();
    server.use(
      http.post(
        '*/login',
        () => {
          sent.push('throttled');
          return HttpResponse.json({}, { status: 429, headers: { 'Retry-After': '2' } });
        },
        { once: true },
      ),
    );
    const { user, fill } = await open();
    await fill('Bia', 'três cafés');
    await waitFor(() => {
      expect(message()).toBe('Senhas erradas demais. Tente de novo em 2 segundos.');
    });
    const submit = screen.getByTestId('login-submit');
    expect(submit).toHaveAttribute('aria-disabled', 'true');
    await user.click(submit);
    expect(sent).toEqual(['throttled']);
    await waitFor(
      () => {
        expect(message()).toBe('Senhas erradas demais. Tente de novo em 1 segundo.');
      },
      { timeout: 3000 },
    );

    await waitFor(
      () => {
        expect(message()).toBeUndefined();
      },
      { timeout: 3000 },
    );
    await user.click(submit);
    expect(await screen.findByTestId('signed-in')).toBeVisible();
  });

  it('says that there is no network, and that the shop is away', async () => {
    door();
    server.use(http.post('*/login', () => HttpResponse.error()));
    const { fill } = await open();
    await fill('Bia', 'três cafés');
    await waitFor(() => {
      expect(message()).toContain('A loja não responde');
    });
  });

  it('shows the password to who wants to see it', async () => {
    door();
    const { user } = await open();
    const password = screen.getByTestId('login-password');
    expect(password).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('checkbox'));
    expect(password).toHaveAttribute('type', 'text');
  });
});
