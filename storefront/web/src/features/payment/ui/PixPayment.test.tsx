import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Order } from '@/api/types';
import { anOrder } from '@/testing/orders';
import { renderPage } from '@/testing/render';
import { PixPayment } from './PixPayment';

const MINUTE = 60_000;
const pixCode = '00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400006304ABCD';

function toBePaid(inMs = 10 * MINUTE, payment: Partial<Order['payment']> = {}): Order {
  return anOrder({
    placedAt: new Date(Date.now() - 5 * MINUTE).toISOString(),
    payment: {
      status: 'PENDING',
      pageUrl: 'https://psp.example/payments/pix/7',
      pixCode,
      expiresAt: new Date(Date.now() + inMs).toISOString(),
      ...payment,
    },
  });
}

/** The screen is that wide. */
function onScreenOf(width: number): void {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) =>
      ({
        media: query,
        matches: width >= Number(/min-width: (\d+)px/.exec(query)?.[1] ?? 0),
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
      }) as unknown as MediaQueryList,
  );
}

describe('paying in place', () => {
  it('shows the amount, the time that is left and the other way to pay', () => {
    renderPage(<PixPayment order={toBePaid()} />);
    expect(screen.getByTestId('pix-amount').textContent.replace('\u00a0', ' ')).toBe('R$ 15,00');
    expect(screen.getByTestId('pix-countdown').textContent).toMatch(/^(10:00|09:59)/);
    expect(screen.getByTestId('pay-link').getAttribute('href')).toBe(
      'https://psp.example/payments/pix/7',
    );
  });

  it('copies the code, and says so', async () => {
    const { user } = renderPage(<PixPayment order={toBePaid()} />);
    await user.click(screen.getByTestId('copy-pix'));
    await waitFor(() => {
      expect(screen.getByTestId('copy-pix').textContent).toBe('Código copiado');
    });
    expect(await navigator.clipboard.readText()).toBe(pixCode);
  });

  it('copies without a clipboard, too, or says that it cannot', async () => {
    const { user } = renderPage(<PixPayment order={toBePaid()} />, { locale: 'en' });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    const exec = vi.fn(() => false);
    Object.assign(document, { execCommand: exec });
    await user.click(screen.getByTestId('copy-pix'));
    expect(await screen.findByText(/Select the code/)).toBeTruthy();
    exec.mockReturnValue(true);
    await user.click(screen.getByTestId('copy-pix'));
    await waitFor(() => {
      expect(screen.getByTestId('copy-pix').textContent).toBe('Code copied');
    });
  });

  it('draws the code for another device where the screen is wide', async () => {
    onScreenOf(820);
    renderPage(<PixPayment order={toBePaid()} />);
    const qr = await screen.findByTestId('pix-qr');
    expect(Number(qr.getAttribute('width'))).toBeGreaterThanOrEqual(240);
    expect(qr.querySelector('title')?.textContent).toBe('QR code do PIX');
  });

  it('draws it on a phone when asked', async () => {
    onScreenOf(390);
    const { user } = renderPage(<PixPayment order={toBePaid()} />);
    expect(screen.queryByTestId('pix-qr')).toBeNull();
    await user.click(screen.getByText('Mostrar QR code'));
    expect(await screen.findByTestId('pix-qr')).toBeTruthy();
  });

  it('offers nothing to pay with when the time is over', () => {
    renderPage(<PixPayment order={toBePaid(-1000)} />);
    expect(screen.getByText(/O prazo para pagar acabou/)).toBeTruthy();
    expect(screen.queryByTestId('copy-pix')).toBeNull();
    expect(screen.queryByTestId('pay-link')).toBeNull();
  });

  it('waits for the payment system, and follows no link that is not one', () => {
    const { rerender } = renderPage(<PixPayment order={anOrder({ status: 'CREATED' })} />);
    expect(screen.getByText('Preparando o pagamento…')).toBeTruthy();
    rerender(<></>);
    renderPage(<PixPayment order={toBePaid(MINUTE, { pageUrl: 'javascript:alert(1)' })} />);
    expect(screen.queryByTestId('pay-link')).toBeNull();
  });
});
