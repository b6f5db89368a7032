import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FakeSource } from '@/testing/FakeSource';
import { renderPage } from '@/testing/render';
import { LiveProvider } from '@/features/live/ui/LiveProvider';
import { App } from './App';

function open(path: string) {
  vi.stubGlobal('EventSource', FakeSource);
  return renderPage(
    <LiveProvider>
      <App />
    </LiveProvider>,
    { path, isWhole: true },
  );
}

describe('the shop', () => {
  it('has a page for each address', async () => {
    const pages = [
      ['/', 'Cardápio · Cafezinho'],
      ['/cart', 'Carrinho · Cafezinho'],
      ['/orders', 'Meus pedidos · Cafezinho'],
      ['/login', 'Entrar · Cafezinho'],
      ['/office/people', 'Pessoas · Cafezinho'],
      ['/problems/cart-empty', 'O que aconteceu · Cafezinho'],
      ['/problems/nothing', 'Página não encontrada · Cafezinho'],
      ['/nowhere', 'Página não encontrada · Cafezinho'],
    ] as const;
    for (const [path, title] of pages) {
      const { unmount } = open(path);
      await waitFor(
        () => {
          expect(document.title).toBe(title);
        },
        { timeout: 10_000 },
      );
      unmount();
    }
  });

  it('moves the focus into the page that was gone to, and tells its name', async () => {
    const { user } = open('/nowhere');
    await screen.findByText('Página não encontrada');
    await user.click(screen.getByRole('link', { name: 'Meus pedidos' }));
    expect(document.activeElement?.tagName).toBe('MAIN');
    await waitFor(() => {
      expect(screen.getByTestId('announcer').textContent).toBe('Meus pedidos');
    });
  });

  it('says how to reach the shop', async () => {
    open('/nowhere');
    expect(await screen.findByText('Cafezinho da Praça')).toBeTruthy();
    expect(screen.getByText('+55 11 5555-0100').getAttribute('href')).toBe('tel:+551155550100');
  });

  it('speaks English after one click', async () => {
    const { user } = open('/nowhere');
    await user.click(screen.getByTestId('locale-toggle'));
    expect(await screen.findByText('Page not found')).toBeTruthy();
    expect(document.documentElement.lang).toBe('en');
  });

  it('counts the items of the cart with nothing but the number', () => {
    open('/nowhere');
    expect(screen.getByTestId('cart-count').textContent).toBe('0');
  });
});
